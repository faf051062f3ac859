/** What a store is made of a file, and which files it leaves alone. */

import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { Fault } from '@sle/eventing'
import { describe, expect, it, onTestFinished } from 'vitest'
import { sqliteDriver } from './driver.ts'
import { appendTo, collected } from './examples/appends.ts'
import { digests, freshFolder, letGo } from './examples/folders.ts'
import { openSqlite } from './store.ts'

const fill = async (path: string, events: number): Promise<void> => {
  const store = openSqlite(path)
  for (let i = 0; i < events; i++) await store.events.append(appendTo('deployment-1'))
  store.close()
}

const filled = async (path: string, events = 1): Promise<void> => {
  await fill(path, events)
  await letGo()
}

const faultOf = (work: () => unknown): Fault => {
  try {
    work()
  } catch (error) {
    if (error instanceof Fault) return error
    throw error
  }
  throw new Error('nothing was thrown')
}

/** Nobody in particular, for whom the modes of files count; root may do everything. */
const asNobody = (): void => {
  if (process.getuid?.() !== 0) return
  process.seteuid?.(65_534)
  onTestFinished(() => process.seteuid?.(0))
}

describe('opening a store', () => {
  it('creates it where there is none, and finds it again', async () => {
    const path = join(freshFolder(), 'store.db')
    await filled(path)
    const store = openSqlite(path)
    expect(await collected(store.events.read('deployment-1', 0))).toHaveLength(1)
    store.close()
  })

  it('makes one of an empty file', async () => {
    const path = join(freshFolder(), 'store.db')
    writeFileSync(path, '')
    await filled(path)
    expect(readFileSync(path, 'latin1').slice(0, 15)).toBe('SQLite format 3')
  })

  it('leaves one file behind when it is closed', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'))
    expect(Object.keys(digests(folder))).toEqual(['store.db'])
  })

  it('can be copied as one file as soon as it is closed', async () => {
    const folder = freshFolder()
    await fill(join(folder, 'store.db'), 3)
    copyFileSync(join(folder, 'store.db'), join(folder, 'copy.db'))
    const copy = openSqlite(join(folder, 'copy.db'))
    expect(await collected(copy.events.readAll(undefined))).toHaveLength(3)
    copy.close()
  })

  it('marks the file as ours and keeps every commit on disk', async () => {
    const path = join(freshFolder(), 'store.db')
    await filled(path)
    const { DatabaseSync } = sqliteDriver()
    const db = new DatabaseSync(path)
    expect(db.prepare('pragma application_id').all()).toEqual([{ application_id: 0x53_4c_45_73 }])
    expect(db.prepare('pragma journal_mode').all()).toEqual([{ journal_mode: 'wal' }])
    db.close()
  })
})

describe('an event, once recorded,', () => {
  it('is neither changed nor deleted, not even by hand', async () => {
    const path = join(freshFolder(), 'store.db')
    await filled(path)
    const { DatabaseSync } = sqliteDriver()
    const db = new DatabaseSync(path)
    expect(() => db.exec(`update events set data = '{}'`)).toThrow('an event does not change')
    expect(() => db.exec('delete from events')).toThrow('an event is never deleted')
    db.close()
  })
})

describe('a file that is no store of ours', () => {
  const refused = (folder: string, name: string): Fault => {
    const before = digests(folder)
    const fault = faultOf(() => openSqlite(join(folder, name)))
    expect(digests(folder)).toEqual(before)
    return fault
  }

  it('is left untouched when it is not SQLite', () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'list.csv'), 'First name,Surname\n'.repeat(100))
    const { code, message } = refused(folder, 'list.csv')
    expect(code).toBe('StoreForeign')
    expect(message).toBe(
      `cannot open store “${join(folder, 'list.csv')}”: it is not a SQLite file; ` +
        'it was left untouched, choose another path',
    )
  })

  it('is left untouched when it is too short to be SQLite', () => {
    const folder = freshFolder()
    writeFileSync(join(folder, 'x'), 'SQLite format 3\0')
    expect(refused(folder, 'x').code).toBe('StoreForeign')
  })

  it('is left untouched when it is the SQLite file of another program', () => {
    const folder = freshFolder()
    const { DatabaseSync } = sqliteDriver()
    const db = new DatabaseSync(join(folder, 'other.db'))
    db.exec('pragma journal_mode = wal; create table notes(note text)')
    db.close()
    const { code, message } = refused(folder, 'other.db')
    expect(code).toBe('StoreForeign')
    expect(message).toContain('another program (application id 0, not 1397507443)')
  })

  it('is left untouched when a later version wrote it', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'))
    const { DatabaseSync } = sqliteDriver()
    const db = new DatabaseSync(join(folder, 'store.db'))
    db.exec('pragma user_version = 2')
    db.close()
    const { code, message } = refused(folder, 'store.db')
    expect(code).toBe('StoreTooNew')
    expect(message).toContain('form 2 and this code knows forms to 1')
  })

  it('is left untouched when its end is missing', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'), 50)
    const { size } = statSync(join(folder, 'store.db'))
    truncateSync(join(folder, 'store.db'), size - 4096)
    expect(refused(folder, 'store.db').code).toBe('StoreDamaged')
  })

  it('is left untouched when its tables are garbled', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'))
    const bytes = readFileSync(join(folder, 'store.db'))
    bytes.fill(0x5a, 100, 4096)
    writeFileSync(join(folder, 'store.db'), bytes)
    expect(refused(folder, 'store.db').code).toBe('StoreDamaged')
  })

  it('is not a folder', () => {
    const folder = freshFolder()
    mkdirSync(join(folder, 'store.db'))
    expect(refused(folder, 'store.db').code).toBe('StoreForeign')
  })

  it('is not made in a folder that does not exist', () => {
    const folder = freshFolder()
    const { code, message } = faultOf(() => openSqlite(join(folder, 'missing', 'store.db')))
    expect(code).toBe('StoreUnavailable')
    expect(message).toContain(`there is no folder “${join(folder, 'missing')}”; create it`)
    expect(existsSync(join(folder, 'missing'))).toBe(false)
  })
})

describe('a store with garbled events', () => {
  it('says so when they are read', async () => {
    const path = join(freshFolder(), 'store.db')
    await filled(path, 50)
    const bytes = readFileSync(path)
    for (let at = 4096; at < bytes.length; at++) if (bytes[at] === 0x7b) bytes[at] = 0x7d
    writeFileSync(path, bytes)
    const store = openSqlite(path)
    await expect(collected(store.events.readAll(undefined))).rejects.toMatchObject({
      code: 'StoreDamaged',
    })
    store.close()
  })
})

describe('a store that may only be read', () => {
  const reading = async (folder: string): Promise<void> => {
    const store = openSqlite(join(folder, 'store.db'))
    expect(await collected(store.events.readAll(undefined))).toHaveLength(1)
    await expect(store.events.append(appendTo('deployment-1'))).rejects.toMatchObject({
      code: 'StoreReadOnly',
      message: `cannot write to store “${join(folder, 'store.db')}”: it can be read and not written`,
    })
    store.close()
  }
  const readable = async (folder: string): Promise<void> => {
    const before = digests(folder)
    asNobody()
    await reading(folder)
    await letGo()
    expect(digests(folder)).toEqual(before)
  }

  it('is read when the file is read-only', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'))
    chmodSync(join(folder, 'store.db'), 0o444)
    chmodSync(folder, 0o777)
    await readable(folder)
  })

  it('is read when the folder is read-only', async () => {
    const folder = freshFolder()
    await filled(join(folder, 'store.db'))
    chmodSync(join(folder, 'store.db'), 0o666)
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    await readable(folder)
  })

  it('is not made in a folder that is read-only', () => {
    const folder = freshFolder()
    chmodSync(folder, 0o555)
    onTestFinished(() => chmodSync(folder, 0o755))
    asNobody()
    expect(faultOf(() => openSqlite(join(folder, 'store.db'))).code).toBe('StoreReadOnly')
  })
})
