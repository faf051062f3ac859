/**
 * The parts that evidence is made of, as commands ask for them and events keep them.
 *
 * Every text here is about a school's work. No pupil is ever named: a result is given for a
 * cohort, and what shows individual children stays in the document that is referred to.
 */

import { z } from 'zod'

/** A sentence to a page of free text. */
export const Statement = z.string().trim().min(1).max(2000)

/** What is measured, in the words the parties agreed: “phonics check, year 1, at standard”. */
export const MeasureName = z.string().trim().min(1).max(200)

/** A value of a measure, as it was published or written down: “58%”, “requires improvement”. */
export const MeasureValue = z.string().trim().min(1).max(200)

/** Where a document is kept: a reference that its keeper can follow, never the document. */
const DocumentReference = z.string().trim().min(1).max(300)
export const DocumentReferences = z.array(DocumentReference).max(20)

/** One measure of impact with where it stands and where it should get to. */
export const BaselineMeasure = z.object({
  measure: MeasureName,
  baseline: MeasureValue,
  target: MeasureValue,
})
export type BaselineMeasure = z.infer<typeof BaselineMeasure>

/** What the receiving headteacher says of one planned area of the work. */
export const EvaluatedArea = z.object({
  area: MeasureName,
  impact: Statement,
  evidence: Statement,
})
export type EvaluatedArea = z.infer<typeof EvaluatedArea>
