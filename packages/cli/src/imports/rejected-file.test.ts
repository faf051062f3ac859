import { readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openCsvFile } from './csv-file.ts'
import { all, fileOf, leftOf, rightOf, textOf } from './examples.ts'
import { writeRejected } from './rejected-file.ts'

const rejecting = async (path: string, messages: Readonly<Record<number, string>>, to?: string) => {
  const file = rightOf(await openCsvFile(path))
  const [header] = await all(file.records())
  if (header === undefined || 'why' in header) throw new Error('expected a heading row')
  return writeRejected({
    file,
    header,
    messages: new Map(Object.entries(messages).map(([row, text]) => [Number(row), text])),
    ...(to === undefined ? {} : { to }),
  })
}

describe('the file of rejected rows', () => {
  it('has every cell of them as it was, and why', async () => {
    const path = fileOf(
      'name;note\nA;=1+1\nB;"two\nlines; ""so"""\nC; spaced \nD;"one\nline"\nE;5"" nail\n',
    )
    const target = rightOf(
      await rejecting(path, { 2: 'one', 3: 'two; three', 4: 'four', 5: 'five', 6: 'six' }),
    )
    expect(target).toBe(join(dirname(path), 'list.rejected.csv'))
    expect(textOf(target)).toBe(
      '\ufeffname;note;message\r\nA;=1+1;one\r\nB;"two\nlines; ""so""";"two; three"\r\nC; spaced ;four\r\nD;"one\nline";five\r\nE;"5"""" nail";six\r\n',
    )
  })

  it('has a row of a stray quotation mark as it was, and the rows after it', async () => {
    const path = fileOf('a,b\n"1,2\n3,4\n')
    expect(textOf(rightOf(await rejecting(path, { 2: 'stray', 3: 'no' })))).toBe(
      '\ufeffa,b,message\r\n"""1",2,stray\r\n3,4,no\r\n',
    )
  })

  it('says accents in UTF-8, whatever its origin said them in', async () => {
    const path = fileOf(Buffer.from('name\nThérèse\n', 'latin1'))
    expect(textOf(rightOf(await rejecting(path, { 2: 'no' })))).toContain('Thérèse,no')
  })

  it('keeps cells beyond the heading row, with the message last', async () => {
    const path = fileOf('a,b\n1,2,3\n4\n')
    expect(textOf(rightOf(await rejecting(path, { 2: 'long', 3: 'short' })))).toBe(
      '\ufeffa,b,message\r\n1,2,3,long\r\n4,,short\r\n',
    )
  })

  it('takes the place of its own predecessor, but never of the file it is made from', async () => {
    const path = fileOf('a,message\n1,old reason\n', 'list.rejected.csv')
    const target = rightOf(await rejecting(path, { 2: 'new reason' }))
    expect(target).toBe(join(dirname(path), 'list.rejected-2.csv'))
    expect(rightOf(await rejecting(path, { 2: 'new reason' }))).toBe(target)
    expect(textOf(target)).toBe('\ufeffa,message\r\n1,new reason\r\n')
    expect(textOf(path)).toBe('a,message\n1,old reason\n')
    expect(rightOf(await rejecting(target, { 2: 'x' }, target))).toMatch(/rejected-3\.csv$/)
  })

  it.each([
    ['of other rows', 'a,b\n7,8\n'],
    ['with nothing in it', ''],
  ])('never takes the place of a file %s: it is numbered', async (_, content) => {
    const path = fileOf('a\n1\n')
    const other = join(dirname(path), 'list.rejected.csv')
    writeFileSync(other, content)
    expect(rightOf(await rejecting(path, { 2: 'x' }))).toBe(
      join(dirname(path), 'list.rejected-2.csv'),
    )
    expect(rightOf(await rejecting(path, { 2: 'x' }, other))).toMatch(/list\.rejected-2\.csv$/)
    expect(textOf(other)).toBe(content)
  })

  it('goes where it is told', async () => {
    const path = fileOf('a\n1\n')
    const to = join(dirname(path), 'elsewhere.csv')
    expect(rightOf(await rejecting(path, { 2: 'x' }, to))).toBe(to)
    expect(readdirSync(dirname(path)).toSorted()).toEqual(['elsewhere.csv', 'list.csv'])
  })

  it('is said to be impossible where there is no such folder', async () => {
    const path = fileOf('a\n1\n')
    const to = join(dirname(path), 'absent', 'rejected.csv')
    expect(leftOf(await rejecting(path, { 2: 'x' }, to))).toBe(
      `cannot write “${to}”: there is no such folder; name another place for it`,
    )
  })
})
