// NUL cannot be stored by Postgres; the other controls draw as nothing and break exports.
// biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is this line's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/

const HALF_PAIR = /\p{Surrogate}/u

/** True when the text holds no control characters (tab and newlines are fine) and no half surrogate pair. */
export const isPlainText = (text: string): boolean => !CONTROL.test(text) && !HALF_PAIR.test(text)

/** All characters of the strings in a record or a list, ids included. The cost follows its fields, not their lengths. */
export function textSize(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 0
  let size = 0
  for (const part of Object.values(value)) size += textSize(part)
  return size
}
