import { defineConfig } from 'vitest/config'

// Tests read the packages' TypeScript sources, so nothing has to be built first.
const conditions = ['@sle/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'tests/**/*.test.ts', 'examples/*/**/*.test.ts'],
    testTimeout: 30_000,
  },
})
