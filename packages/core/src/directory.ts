/**
 * The port to who people are: names, addresses and teacher reference numbers, apart from the log.
 *
 * Events carry a person's id and nothing else of theirs, so somebody can be forgotten here while
 * the history keeps its every byte.
 */

import type { PersonId, Trn } from './values/index.ts'

/** What may be known of a person. Business managers usually have no TRN. */
export interface PersonDetails {
  readonly firstName: string
  readonly surname: string
  readonly trn?: Trn
  readonly email?: string
}

/** A person as the directory knows them. */
export interface KnownPerson extends PersonDetails {
  readonly id: PersonId
}

export interface Directory {
  /** The person under this id, unless they were never recorded or have been forgotten. */
  findById(id: PersonId): Promise<KnownPerson | undefined>

  /** The person who has this TRN; it stands for one person at most. */
  findByTrn(trn: Trn): Promise<KnownPerson | undefined>

  /** Everybody of that name, whatever the case, spacing and accents of either spelling. */
  findByName(firstName: string, surname: string): Promise<readonly KnownPerson[]>

  /**
   * Keeps a person's details in place of any kept before, unless their TRN is another person's:
   * then nothing is kept and that person is the answer. A TRN given to the wrong person is freed by
   * recording them without it.
   */
  record(person: KnownPerson): Promise<KnownPerson | undefined>

  /** Removes every detail for good, and answers whether there were any. The id stays in the log. */
  forget(id: PersonId): Promise<boolean>
}

/** A name as `findByName` compares it: without case, accents, spaces and punctuation. */
export const nameKey = (firstName: string, surname: string): string =>
  `${plain(firstName)} ${plain(surname)}`

const plain = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
