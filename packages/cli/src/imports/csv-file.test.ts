import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openCsvFile } from './csv-file.ts'
import { all, fileOf, leftOf, rightOf } from './examples.ts'

const opened = async (content: string | Uint8Array) => rightOf(await openCsvFile(fileOf(content)))
const cellsOf = async (content: string | Uint8Array) =>
  (await all((await opened(content)).records())).map((record) =>
    'why' in record ? record.why : record.cells,
  )

describe('opening a file', () => {
  it('takes its digest and its name, for provenance', async () => {
    const file = rightOf(await openCsvFile(fileOf('a,b\n1,2\n', 'schools 2019.csv')))
    expect(file.digest).toBe(createHash('sha256').update('a,b\n1,2\n').digest('hex'))
    expect(file.name).toBe('schools 2019.csv')
  })

  it.each([
    ['UTF-8', Buffer.from('name,x\nThérèse,1\n')],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeffname,x\nThérèse,1\n')],
    ['ISO-8859-1', Buffer.from('name,x\nThérèse,1\n', 'latin1')],
    ['UTF-16, little end first', Buffer.from('\ufeffname,x\nThérèse,1\n', 'utf16le')],
    ['UTF-16, big end first', Buffer.from('\ufeffname,x\nThérèse,1\n', 'utf16le').swap16()],
  ])('reads %s', async (_, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['name', 'x'],
      ['Thérèse', '1'],
    ])
  })

  it('reads the signs that Windows put into ISO-8859-1', async () => {
    const bytes = Buffer.concat([
      Buffer.from('name\nSt Anne'),
      Buffer.from([0x92]),
      Buffer.from('s'),
    ])
    expect(await cellsOf(bytes)).toEqual([['name'], ['St Anne’s']])
  })

  it('finds an encoding by the whole file, though the first accent is far down', async () => {
    const text = `name,x\n${'Plain School,1\n'.repeat(20_000)}Thérèse,2\n`
    expect((await cellsOf(Buffer.from(text, 'latin1'))).at(-1)).toEqual(['Thérèse', '2'])
    expect((await cellsOf(Buffer.from(text, 'utf8'))).at(-1)).toEqual(['Thérèse', '2'])
  })

  it('keeps a letter whole that two chunks of the file share', async () => {
    const text = `${'é'.repeat(300_001)},1\n`
    expect((await cellsOf(`x${text}`))[0]).toEqual([`x${'é'.repeat(300_001)}`, '1'])
  })

  it.each([
    [
      'commas',
      'a,b\n"1,5",2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'semicolons',
      'a;b\n1,5;2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1,5\t2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'what a spreadsheet says',
      'sep=|\na|b\n1,5|2\n',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'semicolons, with commas inside quoted headings',
      '"a, or c, or d";b\n1;2\n',
      [
        ['a, or c, or d', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line ends of Windows',
      'a,b\r\n1,2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'line ends of both kinds',
      'a,b\r\n1,2\n3,4\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'quotation marks everywhere',
      '"a","b"\n"1 ""x""","2"\n',
      [
        ['a', 'b'],
        ['1 "x"', '2'],
      ],
    ],
    [
      'a quotation mark inside an unquoted cell',
      'a,b\n12" rule,2\n',
      [
        ['a', 'b'],
        ['12" rule', '2'],
      ],
    ],
  ])('divides at %s', async (_, text, expected) => {
    expect(await cellsOf(text)).toEqual(expected)
  })
})

describe('rows', () => {
  it('are numbered as a spreadsheet does: records, blank ones counted, lines not', async () => {
    const text = 'name,x\n"two\nlines",1\n\n,\nlast,2\n'
    expect(await all((await opened(text)).records())).toEqual([
      { row: 1, cells: ['name', 'x'] },
      { row: 2, cells: ['two\nlines', '1'] },
      { row: 5, cells: ['last', '2'] },
    ])
  })

  const STRAY = expect.stringContaining('a quotation mark opened in this row is never closed')

  it.each([
    ['never closed', '5,6'],
    ['followed by a quoted cell', '"5, or 6",x'],
    ['followed by a quoted cell further on', 'x,"5, or 6"'],
    ['followed by an empty quoted cell', 'x,"",y\nz,"w"'],
    ['followed by another of its kind', 'x,y\n"7,8\nz,w'],
  ])('come after a stray quotation mark %s, whose row alone is broken', async (_, after) => {
    const [, , broken, ...rest] = await all((await opened(`a,b\n1,2\n"3,4\n${after}\n`)).records())
    expect(broken).toEqual({ row: 3, cells: ['"3', '4'], why: STRAY })
    expect(rest.map(({ row }) => row)).toEqual(after.split('\n').map((_line, i) => 4 + i))
    expect(rest.filter((each) => 'why' in each)).toHaveLength(after.includes('"7') ? 1 : 0)
    expect(rest.some(({ cells }) => cells.join().includes('\n'))).toBe(false)
  })

  it('of a large file come after a stray quotation mark too, and blank ones still count', async () => {
    const plain = 'x,12345678\r\n'.repeat(150_000)
    const text = `a,b\r\n"1,2\r\n\r\n${plain}"p\r\nq",2\r\n`
    const records = await all((await opened(text)).records())
    expect(records[1]).toEqual({ row: 2, cells: ['"1', '2'], why: STRAY })
    expect(records).toHaveLength(150_003)
    expect(records.at(-1)).toEqual({ row: 150_004, cells: ['p\r\nq', '2'] })
  })

  it('have a mark in the middle of a cell as text', async () => {
    expect(await cellsOf('a,b\n"Fred" Rowe,1\n"x",2\n')).toEqual([
      ['a', 'b'],
      ['"Fred" Rowe', '1'],
      ['x', '2'],
    ])
  })

  it('can be read twice, or left off early', async () => {
    const file = await opened('a\n1\n2\n')
    for await (const { row } of file.records()) if (row === 2) break
    expect(await all(file.records())).toHaveLength(3)
  })
})

const bytes = (...start: readonly number[]) =>
  Buffer.from([...start, ...Array.from({ length: 50 }, () => 7)])

describe('a file that is no CSV', () => {
  it.each([
    ['an Excel workbook', bytes(0x50, 0x4b, 3, 4), 'it is an Excel workbook or a ZIP archive'],
    ['an old Excel workbook', bytes(0xd0, 0xcf, 0x11, 0xe0), 'an old Excel or Word document'],
    ['a PDF', Buffer.from('%PDF-1.7 …'), 'it is a PDF'],
    ['a compressed file', bytes(0x1f, 0x8b), 'unpack it first'],
    ['a sign-in page', Buffer.from('\n<!DOCTYPE html><html>'), 'it is a web page'],
    ['a picture', Buffer.from([0x89, 0x50, 0, 0, 1, 2]), 'it holds bytes that are not text'],
    ['an empty file', Buffer.from(''), 'it is empty'],
    ['a file of blank lines', Buffer.from('\n\n \n'), 'it is empty'],
  ])('is told apart: %s', async (_, content, sentence) => {
    expect(leftOf(await openCsvFile(fileOf(content)))).toContain(sentence)
  })

  it('is said to be missing, or a folder', async () => {
    const folder = mkdtempSync(`${tmpdir()}/sle-import-`)
    expect(leftOf(await openCsvFile(`${folder}/absent.csv`))).toContain('there is no such file')
    expect(leftOf(await openCsvFile(folder))).toContain('it is a folder')
  })
})
