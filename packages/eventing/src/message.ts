/**
 * The two kinds of message: a command asks, an event tells.
 *
 * Both are plain data with a `type` and a `data`. A command is read strictly, so a misspelt
 * field is reported to the person who sent it. An event is read tolerantly, so that a reader
 * survives a field it does not know yet.
 */

import { z } from 'zod'

/** Any command or event, seen from the mechanism. */
export interface Message {
  readonly type: string
  readonly data: unknown
}

/** The strict schema of a command. */
export const command = <Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  data: Shape,
) => z.strictObject({ type: z.literal(type), data: z.strictObject(data) })

/** The tolerant schema of an event, in its current form. */
export const event = <Type extends string, Shape extends z.ZodRawShape>(type: Type, data: Shape) =>
  z.object({ type: z.literal(type), data: z.object(data) })
