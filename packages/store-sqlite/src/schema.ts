/**
 * The tables of a store: one file holds the log, the views and the checkpoints.
 *
 * `position` is the row id: within a transaction SQLite gives the greatest one plus 1, and as no
 * row is ever deleted, positions are dense and are never used twice. The first event of an append
 * carries its command, so that asking again is answered without a table of commands.
 */

import type { FileForm } from './file-header.ts'

export const storeForm: FileForm = {
  noun: 'store',
  // "SLEs" in ASCII.
  applicationId: 0x53_4c_45_73,
  version: 1,
  schema: `
    create table events(
      position integer primary key,
      stream text not null,
      version integer not null check (version > 0),
      id text not null,
      type text not null,
      schema_version integer not null,
      data text not null,
      recorded_at text not null,
      provenance text not null,
      command_id text,
      fingerprint text,
      batch integer,
      unique(stream, version)
    ) strict;
    create unique index commands on events(command_id) where command_id is not null;
    create trigger events_do_not_change before update on events
      begin select raise(abort, 'an event does not change'); end;
    create trigger events_are_kept before delete on events
      begin select raise(abort, 'an event is never deleted'); end;
    create table views(view text primary key, position integer not null) strict, without rowid;
    create table documents(
      view text not null,
      key text not null,
      document text not null,
      primary key(view, key)
    ) strict, without rowid;
    create table checkpoints(
      subscriber text primary key,
      position integer not null
    ) strict, without rowid`,
}
