/** The one table of a directory. `name_key` is the name as it is looked up, see `nameKey`. */

import type { FileForm } from '@sle/store-sqlite/database'

export const directoryForm: FileForm = {
  noun: 'directory',
  // "SLEp" in ASCII.
  applicationId: 0x53_4c_45_70,
  version: 1,
  schema: `
    create table people(
      id text primary key,
      first_name text not null,
      surname text not null,
      name_key text not null,
      trn text unique,
      email text
    ) strict, without rowid;
    create index names on people(name_key)`,
}
