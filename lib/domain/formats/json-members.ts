/** Looks at JSON that nobody vouches for: what is not as expected reads as nothing. */

/** The value of a member of a record; undefined where there is none, or where the value is no record. */
export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined

/** The first of these members that says something. */
export function firstMember(value: unknown, ...names: readonly string[]): unknown {
  for (const name of names) {
    const found = memberOf(value, name)
    if (found !== undefined && found !== null && found !== '') return found
  }
  return undefined
}

export const isRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Text, or a number as text (ids are either); else empty. */
export const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''

/** A number, also one that is written as text; else undefined. */
export function numberOf(value: unknown): number | undefined {
  if (typeof value !== 'number' && (typeof value !== 'string' || value.trim() === '')) return undefined
  const number = Number(value)
  return Number.isFinite(number) ? number : undefined
}
