/**
 * Old shapes become new ones while they are read, one version at a time.
 *
 * An upcaster is pure and total over every form that was ever released under its version; the
 * golden files hold one of each for ever.
 */

/** Makes data of the next version out of data of one version. */
export type Upcaster = (data: unknown) => unknown

/** The first upcaster reads version 1, the second version 2, and so on. */
export type Upcasters = readonly Upcaster[]

/** `data` of `version` in the form that follows the last upcaster. */
export const upcast = (upcasters: Upcasters, version: number, data: unknown): unknown =>
  upcasters.slice(version - 1).reduce((current, step) => step(current), data)
