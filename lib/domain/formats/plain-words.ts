// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is this line's purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: it looks for those
const ANYTHING_ODD = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff]/
const HALF_PAIR = /\p{Surrogate}/gu

/** Text that a map can hold (see `isPlainText`): without controls, half a surrogate pair shown as what it is, Unix line ends. */
export function plainParagraphs(text: string, { trim = true }: { trim?: boolean } = {}): string {
  // Most text is plain, and there is much of it.
  if (!ANYTHING_ODD.test(text)) return trim ? text.trim() : text
  const plain = text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(HALF_PAIR, '\ufffd')
  return trim ? plain.trim() : plain
}

const ODD_SPACE = /\s\s|[^\S ]/
const collapsed = (text: string): string => (ODD_SPACE.test(text) ? text.replace(/\s+/g, ' ') : text)

/** The same on one line. */
export const plainLine = (text: string): string => collapsed(plainParagraphs(text))

/** At most `max` UTF-16 code units, ended by an ellipsis where something was cut off, and never within a character. */
export function cutText(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 1)
  const half = /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
  return `${half.trimEnd()}…`
}

/** The beginning of a text: at most so many UTF-16 code units, ending with a whole character. */
export function beginningOf(text: string, most: number): string {
  const cut = text.slice(0, most)
  return cut.length < text.length && /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut
}

/** The end of a text: at most so many UTF-16 code units, beginning with a whole character. */
export function endOf(text: string, most: number): string {
  const cut = text.slice(-most)
  return cut.length < text.length && /^[\udc00-\udfff]/.test(cut) ? cut.slice(1) : cut
}
