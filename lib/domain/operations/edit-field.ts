/** One value with the value that the editor saw before. */
export type FieldEdit<T> = { from: T; to: T }

/** Two JSON values that say the same; key order is the schema's, so text decides. */
export const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** True when a strict edit no longer finds what it would replace. */
export const isStale = <T>(edit: FieldEdit<T> | undefined, current: T): boolean =>
  edit !== undefined && !sameValue(edit.from, current)

/** The values of a record after its edits: `to` where there is one, else what is there. */
export function editedFields<R extends object, K extends keyof R>(
  record: R,
  fields: readonly K[],
  edits: { [F in K]?: FieldEdit<R[F]> | undefined },
): { stale: boolean; changed: boolean; next: R } {
  const next = { ...record }
  let stale = false
  let changed = false
  for (const field of fields) {
    const edit = edits[field]
    if (!edit) continue
    stale ||= isStale(edit, record[field])
    changed ||= !sameValue(edit.to, record[field])
    next[field] = edit.to
  }
  return { stale, changed, next }
}
