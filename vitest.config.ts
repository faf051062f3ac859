import { defineConfig } from 'vitest/config'

// Tests read the packages' TypeScript sources, so nothing has to be built first.
const conditions = ['@sle/source']

// CI counts what passed from a file; a person reads the terminal.
const results = process.env['SLE_TEST_RESULTS']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'examples/*/**/*.test.ts'],
    testTimeout: 60_000,
    reporters: results === undefined ? ['default'] : ['default', ['json', { outputFile: results }]],
  },
})
