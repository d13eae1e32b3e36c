import { diffComm } from 'node-diff3'

/** A stretch of words that both texts have, or only the one before or the one after. */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words with the space after them, and single marks: what a reader sees as one change. */
const splitWords = (text: string): string[] => text.match(/(?:[\p{L}\p{N}\p{M}_'’-]+|[^\s])\s*|\s+/gu) ?? []

/** How one text became the other, by words. `same` and `removed` make up the text before, `same` and `added` the one after. */
export function diffWords(before: string, after: string): DiffPart[] {
  const parts: DiffPart[] = []
  const add = (kind: DiffPart['kind'], words: readonly string[] = []) => {
    if (words.length > 0) parts.push({ kind, text: words.join('') })
  }
  for (const region of diffComm(splitWords(before), splitWords(after))) {
    if ('common' in region) add('same', region.common)
    else {
      add('removed', region.buffer1)
      add('added', region.buffer2)
    }
  }
  return parts
}
