import { boundedData, type DataRecord, isRecord } from './argdown-data'
import { type TextRange, wordsOf } from './argdown-model'

/** A member of a class as the library and its JSON have it, as far as it is read. */
export type Member = {
  text?: string | undefined
  ranges?: readonly TextRange[] | undefined
  isReference?: boolean | undefined
  data?: unknown
}

/** The words of a member, without tags where the front matter says so. */
export type Words = (said: Pick<Member, 'text' | 'ranges'>) => string

export function wordsBy(frontMatter: DataRecord): Words {
  const withoutTags = isRecord(frontMatter.model) && frontMatter.model.removeTagsFromText === true
  return ({ text = '', ranges = [] }) => wordsOf(text, ranges, { withoutTags })
}

/** The member that defines a class: the first that is no mere reference. */
export function definitionOf<M extends Member>(members: readonly M[]): M | undefined {
  for (const member of members) if (member.isReference !== true) return member
  return members[0]
}

/**
 * What a class says by its members. The last wording counts, or the one that is marked as canonical: as Argdown has it. A
 * member of no words is a mere reference.
 */
export function readMembers<M extends Member>(members: readonly M[], words: Words) {
  let canonical: M | undefined
  let text = ''
  let isMarked = false
  let said: string[] = NOTHING
  let data: DataRecord[] = NOTHING
  for (const member of members) {
    const own = recordOf(member.data)
    if (own !== NONE) data = added(data, own)
    const wording = member.isReference === true ? '' : words(member)
    if (wording === '') continue
    said = added(said, wording)
    const isCanonical = own.isCanonical === true
    if (isCanonical || !isMarked) {
      canonical = member
      text = wording
    }
    isMarked ||= isCanonical
  }
  const others = said.length > 1 ? otherTexts(said, text) : NOTHING
  return { canonical, text, otherTexts: others, data }
}

const otherTexts = (texts: readonly string[], text: string): string[] =>
  [...new Set(texts)].filter((other) => other !== text)

export const recordOf = (data: unknown): DataRecord => {
  if (data === undefined || data === null) return NONE
  const bounded = boundedData(data)
  return isRecord(bounded) ? bounded : {}
}
const NONE: DataRecord = {}
const NOTHING: never[] = []
/** Most have no more than one: a list of their own is made for those that have any. */
function added<T>(list: T[], one: T): T[] {
  if (list.length === 0) return [one]
  list.push(one)
  return list
}
