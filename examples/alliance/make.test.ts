import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { allianceFiles } from './make.ts'

describe('the sample alliance', () => {
  it.each(Object.entries(allianceFiles()))('keeps %s as the script makes it', (name, bytes) => {
    expect(readFileSync(new URL(name, import.meta.url)).equals(bytes)).toBe(true)
  })

  it('publishes its schools under the whole heading row of the extract', () => {
    const [header = ''] = (allianceFiles()['schools.csv'] ?? '').toString('latin1').split('\n')
    expect(header.split(',')).toHaveLength(139)
  })
})
