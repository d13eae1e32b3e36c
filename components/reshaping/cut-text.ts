/** Where a text falls into two by itself: after a sentence, a semicolon, a comma with "and", else in the middle. */
export function likelyCut(text: string): number {
  for (const pattern of [/[.!?…]["'”’)]*\s+(?=\S)/u, /[;:]\s+(?=\S)/u, /,\s+(?=(?:and|but|so|because|while)\s)/iu]) {
    const found = pattern.exec(text)
    if (found) return found.index + found[0].length
  }
  const and = /\s(?=(?:and|but|because)\s)/iu.exec(text)
  if (and) return and.index + 1
  const spaces = [...text.matchAll(/\s+(?=\S)/gu)].map(({ index, 0: { length } }) => index + length)
  const middle = text.length / 2
  return spaces.reduce((best, at) => (Math.abs(at - middle) < Math.abs(best - middle) ? at : best), spaces[0] ?? 0)
}

/**
 * The two halves of a claim as sentences: the second begins with a capital and without the word that joined it, the first
 * ends as a sentence does. They are proposals, to be worded further.
 */
export function cutText(text: string, at: number): [first: string, second: string] {
  const head = text.slice(0, at).trim()
  const tail = text.slice(at).trim()
  const first = head.replace(/[,;:]$|[,;]?\s+(?:and|but)$/iu, '')
  const second = tail.replace(/^(?:and|but|so)\s+(?=\S)/iu, '')
  const ended = first !== '' && second !== '' && /[\p{L}\p{N}]$/u.test(first) && /[.]$/.test(second)
  return [ended ? `${first}.` : first, capital(second)]
}

function capital(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('en') + text.slice(first.length)
}
