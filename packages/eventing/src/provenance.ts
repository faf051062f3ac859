/**
 * Where an event comes from: which command, because of what, asked by whom, under which rules.
 *
 * It holds ids and roles, never a name, an address or free text about a person, except the
 * `reason` that the asker chose to record.
 */

/** Who asks, in which role, for which organisation. */
export interface Actor {
  readonly id: string
  readonly role: string
  readonly organisation: string
}

/** The row of a file that an imported fact was read from. */
export interface ImportSource {
  readonly file: string
  /** Counted as a spreadsheet shows it: the header is row 1. */
  readonly row: number
  /** SHA-256 of the whole file, in hexadecimal. */
  readonly digest: string
}

/** Carried by every event of an append, unchanged. */
export interface Provenance {
  /** The command that was granted. Asking again with the same id changes nothing. */
  readonly commandId: string
  /** Shared by everything that follows from one first command. */
  readonly correlationId: string
  /** The command or event that this command follows from; its own id if from none. */
  readonly causationId: string
  readonly actor: Actor
  /** The person or body in whose name the actor asks. */
  readonly onBehalfOf?: string
  readonly reason?: string
  /** The id of the rules that the decision was taken under. */
  readonly ruleset: string
  /** W3C Trace Context, when the caller is traced. */
  readonly traceparent?: string
  /** Present on imported history, and only there. */
  readonly source?: ImportSource
}
