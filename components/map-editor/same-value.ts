/** Same by value, as deep as what cards and lines carry goes. */
export function sameValue(a: unknown, b: unknown, depth = 6): boolean {
  if (Object.is(a, b)) return true
  if (depth === 0 || typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [Object.entries(a), Object.entries(b)]
  return left.length === right.length && left.every(([key, value]) => sameValue(value, Reflect.get(b, key), depth - 1))
}
