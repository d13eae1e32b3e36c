import type { Place } from '../format'
import { type Data, type DataRecord, isList } from './argdown-data'
import { oneLine } from './argdown-escape'

/** What has a title in Argdown and is said by the members of one class: the words of the last one count. */
type Titled = {
  title: string
  /** Empty when it is only referred to. */
  text: string
  /** Other wordings under the same title. */
  otherTexts: string[]
  tags: string[]
  /** Of each member that has any, in order. */
  data: DataRecord[]
  /** Index of the section. */
  section: number | null
  place: Place
}
export type ArgdownStatement = Titled
export type ArgdownArgument = Titled & {
  /** Premises and conclusions in order; empty in a sketch. */
  pcs: PcsStatement[]
}
export type PcsStatement = {
  title: string
  isConclusion: boolean
  /** Of the inference above a conclusion. */
  rules: string[]
  data: DataRecord
  /** The numbers of the premises that it says it uses. */
  uses: readonly Data[] | undefined
  place: Place
}

export const RELATION_TYPES = ['support', 'attack', 'undercut', 'entails', 'contrary', 'contradictory'] as const
export type RelationType = (typeof RELATION_TYPES)[number]
export type RelationEnd =
  | { kind: 'statement' | 'argument'; title: string }
  /** The inference of an argument whose conclusion stands at this index of its structure. */
  | { kind: 'inference'; title: string; at: number }
export type ArgdownRelation = { type: RelationType; from: RelationEnd; to: RelationEnd; place: Place }

export type ArgdownSection = { title: string; level: number; parent: number | null; data: DataRecord; place: Place }

/** What a file of Argdown says, whether it is written in its syntax or in JSON: in Argdown's own words, nothing read into it. */
export type ArgdownModel = {
  frontMatter: DataRecord
  sections: ArgdownSection[]
  statements: ArgdownStatement[]
  arguments: ArgdownArgument[]
  relations: ArgdownRelation[]
}

/** What an inference, or else its conclusion, says it uses, under either of the two names that Argdown has for it. */
export const usesOf = (inference: DataRecord, conclusion: DataRecord): readonly Data[] | undefined =>
  [inference.uses, conclusion.uses, inference.from, conclusion.from].find(isList)

/** A stretch of a text that is more than words. The end is the index of the last character. */
export type TextRange = {
  type: string
  start: number
  stop: number
  title?: string | undefined
  url?: string | undefined
}

/**
 * The words of a statement: mentions by their title, links with their address, tags left out at the ends (there they are labels
 * rather than words; everywhere when told so). Emphasis is gone already.
 */
export function wordsOf(text: string, ranges: readonly TextRange[], { withoutTags }: { withoutTags: boolean }): string {
  if (ranges.length === 0) return oneLine(text)
  const said: string[] = []
  let at = 0
  const sorted = ranges.filter(({ type }) => REPLACED.has(type)).toSorted((a, b) => a.start - b.start)
  const lastWord = endOfWords(text, sorted)
  for (const { type, start, stop, title, url } of sorted) {
    if (start < at || stop >= text.length || stop < start) continue
    const before = text.slice(at, start)
    const whole = text.slice(start, stop + 1)
    said.push(before)
    at = stop + 1
    if (type === 'link') said.push(url === undefined || url === whole ? whole : `${whole} (${url})`)
    else if (type !== 'tag') said.push(title === undefined ? whole : `${title}${/\s$/.test(whole) ? ' ' : ''}`)
    else {
      const isLabel = withoutTags || start >= lastWord || said.every((part) => part.trim() === '')
      if (!isLabel) said.push(whole)
      else if (/\s$/.test(whole)) said.push(' ')
    }
  }
  said.push(text.slice(at))
  return oneLine(said.join(''))
}

const REPLACED = new Set(['tag', 'statement-mention', 'argument-mention', 'link'])

/** Where only tags follow. */
function endOfWords(text: string, sorted: readonly TextRange[]): number {
  let end = text.length
  for (const { type, start, stop } of sorted.toReversed()) {
    if (type !== 'tag' || text.slice(stop + 1, end).trim() !== '') break
    end = start
  }
  return end
}
