import type { NewId } from './compose'

/** Ids `p000001`, `p000002`, ... in order, the same every time: for maps that are made to be looked at and thrown away. */
export function countedIds(prefix: string): NewId {
  let count = 0
  return () => `${prefix}${String(++count).padStart(6, '0')}`
}
