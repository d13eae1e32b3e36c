import { firstMember, isRecord, listOf, memberOf, numberOf, wordsOf } from '../json-members'
import { readMarkedText } from '../marked-text'

/** Where an annotation of a file points: into a document, or at something else that has an address. */
export type Pointed = {
  /** The address of the document or the thing. */
  iri: string
  title: string
  quote: { exact: string; prefix: string; suffix: string } | null
  position: { start: number; end: number } | null
  /** Selectors that say a place otherwise than by its words. */
  others: string[]
}
export type Body = { value: string; purpose: string; id: string; own: unknown }
export type ReadAnnotation = {
  id: string
  path: string
  motivations: string[]
  bodies: Body[]
  targets: Pointed[]
  /** The annotations it answers, the first of the thread first (Hypothesis). */
  references: string[]
  by: string | undefined
  at: string | undefined
  own: unknown
}

/** The list of what a file says are annotations, whichever of the usual shapes it has; undefined when it has none. */
export function annotationsOf(
  json: unknown,
): { items: readonly unknown[]; path: string; missing: boolean } | undefined {
  if (Array.isArray(json)) return { items: json, path: '', missing: false }
  for (const name of ['rows', 'annotations', '@graph', 'items'])
    if (Array.isArray(memberOf(json, name))) {
      const replies = listOf(memberOf(json, 'replies'))
      return { items: [...listOf(memberOf(json, name)), ...replies], path: name, missing: hasMore(json) }
    }
  const first = memberOf(json, 'first')
  if (first !== undefined) {
    const items = memberOf(first, 'items')
    return { items: listOf(items), path: 'first.items', missing: !Array.isArray(items) || hasMore(first) }
  }
  return isAnnotation(json) ? { items: [json], path: '', missing: false } : undefined
}

/** A page names the next one by its address only. */
const hasMore = (page: unknown): boolean => wordsOf(firstMember(page, 'next')) !== ''

/** Typed as one, or with what only one has. */
export const isAnnotation = (json: unknown): boolean =>
  typesOf(json).includes('Annotation') || (memberOf(json, 'target') !== undefined && isRecord(json))

export const typesOf = (json: unknown): string[] =>
  manyOf(firstMember(json, 'type', '@type')).map((type) => wordsOf(type).replace(/^(?:oa:|.*#)/, ''))

const manyOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value]

/** An id by itself or as that of a record. */
const iriOf = (value: unknown): string => wordsOf(value) || wordsOf(firstMember(value, 'id', '@id'))

export function readAnnotation(json: unknown, path: string): ReadAnnotation {
  const motivations = manyOf(memberOf(json, 'motivation')).map((each) => wordsOf(each).replace(/^oa:/, ''))
  const [motivation = ''] = motivations
  const document = titleOf(memberOf(json, 'document'))
  const uri = wordsOf(memberOf(json, 'uri'))
  const targets = manyOf(memberOf(json, 'target')).map((target) => readTarget(target, document))
  return {
    id: wordsOf(firstMember(json, 'id', '@id')),
    path,
    motivations,
    bodies: bodiesOf(json, motivation),
    targets: targets.length > 0 || uri === '' ? targets : [readTarget(uri, document)],
    references: listOf(memberOf(json, 'references')).map(wordsOf),
    by: nameOf(json),
    at: instantOf(wordsOf(memberOf(json, 'created'))),
    own: json,
  }
}

function bodiesOf(json: unknown, motivation: string): Body[] {
  const own = (value: string, purpose: string): Body[] =>
    value.trim() === '' ? [] : [{ value, purpose, id: '', own: null }]
  return [
    ...manyOf(memberOf(json, 'body')).flatMap((body) => readBody(body, motivation)),
    ...own(wordsOf(memberOf(json, 'bodyValue')), motivation),
    // As Hypothesis has it.
    ...own(wordsOf(memberOf(json, 'text')), 'commenting'),
    ...listOf(memberOf(json, 'tags')).flatMap((tag) => own(wordsOf(tag), 'tagging')),
  ]
}

function readBody(body: unknown, motivation: string): Body[] {
  const chosen = typesOf(body).includes('Choice') ? listOf(memberOf(body, 'items'))[0] : body
  const purpose = wordsOf(memberOf(chosen, 'purpose')) || motivation
  const written = wordsOf(firstMember(chosen, 'value', 'chars'))
  const isHtml = /html/.test(wordsOf(memberOf(chosen, 'format')))
  const value = isHtml ? readMarkedText(written).text : written
  const id = iriOf(chosen) || iriOf(memberOf(chosen, 'source'))
  const said = value.trim() === '' ? id : value
  return said === '' ? [] : [{ value: said, purpose, id: value.trim() === '' ? '' : id, own: chosen }]
}

function readTarget(target: unknown, document: string): Pointed {
  const source = memberOf(target, 'source')
  const iri = iriOf(source) || iriOf(target)
  const pointed: Pointed = {
    iri,
    title: titleOf(source) || titleOf(target) || document,
    quote: null,
    position: null,
    others: [],
  }
  const waiting = [...manyOf(memberOf(target, 'selector'))]
  // A selector may be refined by another, and that by a third; no file needs more.
  for (let count = 0; count < waiting.length && count < 50; count++) {
    const selector = waiting[count]
    const [type = ''] = typesOf(selector)
    const refined = memberOf(selector, 'refinedBy')
    if (refined !== undefined) waiting.push(...manyOf(refined))
    const exact = wordsOf(memberOf(selector, 'exact'))
    const [start, end] = [numberOf(memberOf(selector, 'start')), numberOf(memberOf(selector, 'end'))]
    if (exact.trim() !== '')
      pointed.quote ??= {
        exact,
        prefix: wordsOf(memberOf(selector, 'prefix')),
        suffix: wordsOf(memberOf(selector, 'suffix')),
      }
    else if (start !== undefined && end !== undefined) pointed.position ??= { start, end }
    else pointed.others.push(type || 'unknown')
  }
  return pointed
}

/** `title` as text or, as Hypothesis has it, as a list. */
const titleOf = (value: unknown): string => wordsOf(manyOf(firstMember(value, 'title', 'dc:title', 'label', 'name'))[0])

function nameOf(json: unknown): string | undefined {
  const creator = manyOf(firstMember(json, 'creator', 'user'))[0]
  const shown = wordsOf(memberOf(memberOf(json, 'user_info'), 'display_name'))
  const name = shown || wordsOf(firstMember(creator, 'name', 'nickname')) || iriOf(creator)
  return /^acct:([^@]+)@/.exec(name)?.[1] ?? (name === '' ? undefined : name)
}

/** A time with its zone, to the millisecond. */
export function instantOf(time: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]{5,24}(?:Z|[+-]\d{2}:?\d{2})$/.test(time)) return undefined
  const parsed = Date.parse(time)
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString()
}
