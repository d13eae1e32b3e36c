/** A piece of a note, with the emphasis that its Markdown gives it. */
export type MarkedText = { text: string; mark: 'none' | 'strong' | 'emphasis' | 'code' }

/** Marks close in the line they open in and hold no other marks: enough for notes, and read in one pass. */
const MARK = /\*\*([^\s*](?:[^*\n]{0,500}[^\s*])?)\*\*|\*([^\s*](?:[^*\n]{0,500}[^\s*])?)\*|`([^`\n]{1,500})`/g

/** The emphasis of Markdown (`**strong**`, `*emphasis*`, code) taken out of its signs; everything else stays as it is written. */
export function markedText(text: string): MarkedText[] {
  const pieces: MarkedText[] = []
  let at = 0
  for (const found of text.matchAll(MARK)) {
    const [whole, strong, emphasis, code] = found
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), mark: 'none' })
    at = found.index + whole.length
    if (strong !== undefined) pieces.push({ text: strong, mark: 'strong' })
    else if (emphasis !== undefined) pieces.push({ text: emphasis, mark: 'emphasis' })
    else pieces.push({ text: code ?? '', mark: 'code' })
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: 'none' })
  return pieces
}

/** A text in paragraphs: what an empty line divides. */
export const paragraphsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/\r\n?/g, '\n')
    .split(/\n[^\S\n]*\n\s*/)

/** A quote between marks, unless it brings some of its own. */
export const quoted = (exact: string): string => (/["“”„«»]/.test(exact) ? exact : `“${exact}”`)
