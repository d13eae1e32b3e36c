import { diff3Merge } from 'node-diff3'

/** Words, the spaces between them, and single marks of punctuation: what a person sees as one place in a sentence. */
const splitWords = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_'’-]+|\s+|[^\s]/gu) ?? []

/**
 * OP8: the three-way merge of one text by words. Null when both sides changed the same place
 * (or places that touch): then nobody but a person may decide.
 */
export function mergeText(base: string, mine: string, theirs: string): string | null {
  if (mine === theirs || theirs === base) return mine
  if (mine === base) return theirs
  const regions = diff3Merge(splitWords(mine), splitWords(base), splitWords(theirs), { excludeFalseConflicts: true })
  const merged: string[] = []
  for (const region of regions) {
    if (!region.ok) return null
    merged.push(...region.ok)
  }
  return merged.join('')
}
