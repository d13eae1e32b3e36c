import { LIMITS } from '../../limits'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, type Place, unreadable } from '../format'
import { listOf, memberOf, wordsOf } from '../json-members'
import { readJsonText } from '../json-text'
import { annotationsOf, isAnnotation, type Pointed, type ReadAnnotation, readAnnotation } from './web-annotation-file'
import { AnnotatedDocuments } from './web-annotation-sources'
import { KIND, MEMBER } from './web-annotation-words'

/** What an annotation, or a claim among its bodies, became. */
type Made = { kind: 'note' | 'quote' | 'claim'; id: string }

/**
 * Reads W3C Web Annotations (https://www.w3.org/TR/annotation-model/): a collection, a page, a list or a single one, and what the API
 * and the export of Hypothesis write. Words about a passage are annotations on it, a highlight without words is a quote, answers stay in their
 * thread, tags are words. In files of ours bodies marked so are the claims that a quote is evidence for.
 */
export function parseWebAnnotations(text: string, context: ParseContext): Parsed {
  const json = readJsonText(text)
  if ('fault' in json) return { ok: false, findings: [json.fault] }
  const list = annotationsOf(json.value)
  if (!list || (list.items.length > 0 && !list.items.some(isAnnotation)))
    return unreadable('wrong-format', 'This is JSON, but there are no Web Annotations in it.')
  if (list.items.length > LIMITS.annotations + LIMITS.quotes)
    return unreadable(
      'too-large',
      `It has ${list.items.length.toLocaleString('en')} annotations, more than a map holds.`,
    )
  const reader = new AnnotationReader(
    new DraftBuilder(context),
    new AnnotatedDocuments(memberOf(json.value, MEMBER.sources)),
  )
  if (list.missing) reader.tellMissing()
  return reader.read(json.value, list.items, list.path)
}

class AnnotationReader {
  private readonly made = new Map<string, Made>()

  constructor(
    private readonly builder: DraftBuilder,
    private readonly documents: AnnotatedDocuments,
  ) {}

  tellMissing(): void {
    this.builder.find('left-out', 'It goes on in pages that are not in the file: these were left out.')
  }

  read(file: unknown, items: readonly unknown[], path: string): Parsed {
    const annotations = items.flatMap((item, index) => {
      const at = { path: `${path}[${index}]` }
      if (isAnnotation(item)) return readAnnotation(item, at.path)
      this.builder.find('unknown-kind', 'It is no annotation and was left out.', at)
      return []
    })
    const ids = new Set(annotations.map(({ id }) => id).filter((id) => id !== ''))
    const answers = (read: ReadAnnotation) =>
      read.references.length > 0 ||
      read.targets.some(({ iri, quote }) => quote === null && (ids.has(iri) || iri.startsWith(MEMBER.claims)))
    const [first, later] = [annotations.filter((read) => !answers(read)), annotations.filter(answers)]
    for (const read of first) for (const target of read.targets) this.documents.take(target)
    this.documents.make(this.builder)
    for (const read of first) this.takeFirst(read)
    this.takeAnswers(later)
    const label = wordsOf(memberOf(file, 'label'))
    const description = wordsOf(memberOf(file, MEMBER.description))
    return this.builder.finish({ title: label || this.documents.onlyTitle() || 'Annotations', description })
  }

  private takeFirst(read: ReadAnnotation): void {
    const place = { path: read.path }
    if (read.targets.length === 0) this.builder.find('left-out', 'It is about nothing and was left out.', place)
    if (read.targets.length > 1)
      this.builder.findOnce('approximated', 'What is about several passages was taken for one of each.', place)
    for (const target of read.targets) this.takeTarget(read, target, place)
  }

  private takeTarget(read: ReadAnnotation, target: Pointed, place: Place): void {
    const sourceId = this.documents.idOf(target.iri)
    if (sourceId === undefined) {
      this.builder.find('left-out', 'What it is about is not there: it was left out.', place)
      return
    }
    const body = this.wordsOf(read)
    const { by, at } = read
    const written = { by, at }
    const isHighlight = target.quote !== null && !hasComment(read)
    if (target.quote && isHighlight) {
      const { quote } = target
      const claimIds = this.claimsOf(read, place)
      const position = this.documents.positionOf(target)
      const id = this.builder.quote({ sourceId, ...quote, position, claimIds, ...written }, place)
      if (id !== undefined) this.remember(read.id, { kind: 'quote', id })
      if (id !== undefined && body !== '')
        this.builder.annotation({ target: { kind: 'quote', id }, body, ...written }, place)
      return
    }
    if (target.others.length > 0 && !target.quote)
      this.builder.findOnce(
        'approximated',
        'A place that is not told by its words was taken for the whole document.',
        place,
      )
    if (body === '') {
      this.builder.find('left-out', 'It says nothing and marks no words: it was left out.', place)
      return
    }
    if (!target.quote) this.builder.findOnce('approximated', 'A note on a whole document stands at its title.', place)
    const passage = this.documents.passageOf(target)
    const isResolved = memberOf(read.own, MEMBER.resolved) === true
    const id = this.builder.annotation(
      { target: { kind: 'passage', id: sourceId, passage }, body, resolved: isResolved, ...written },
      place,
    )
    if (id !== undefined) this.remember(read.id, { kind: 'note', id })
    if (id !== undefined) this.notes.set(id, { kind: 'passage', id: sourceId, passage })
  }

  /** What each first note is about: answers are about the same. */
  private readonly notes = new Map<string, Parameters<DraftBuilder['annotation']>[0]['target']>()

  private remember(iri: string, made: Made): void {
    if (iri !== '' && !this.made.has(iri)) this.made.set(iri, made)
  }

  /** In the order of the file, each after what it answers, however they are listed. */
  private takeAnswers(answers: readonly ReadAnnotation[]): void {
    const byId = new Map(answers.map((read) => [read.id, read]))
    const roots = new Map<ReadAnnotation, string>()
    for (const read of answers) {
      const path = new Set<ReadAnnotation>()
      let at: ReadAnnotation | undefined = read
      let iri = ''
      while (at && !path.has(at)) {
        path.add(at)
        const known = roots.get(at)
        iri = known ?? at.references[0] ?? at.targets[0]?.iri ?? ''
        at = known === undefined && !this.made.has(iri) ? byId.get(iri) : undefined
      }
      for (const passed of path) roots.set(passed, iri)
      this.answer(read, iri)
    }
  }

  private answer(read: ReadAnnotation, iri: string): void {
    const place = { path: read.path }
    const root = this.made.get(iri)
    const body = this.wordsOf(read)
    if (!root || body === '') {
      this.builder.find(
        root ? 'left-out' : 'dangling',
        root ? 'It says nothing and was left out.' : 'It answers what is not there, and was left out.',
        place,
      )
      return
    }
    const { by, at } = read
    const target = root.kind === 'note' ? this.notes.get(root.id) : { kind: root.kind, id: root.id }
    if (!target) return
    const resolved = memberOf(read.own, MEMBER.resolved) === true
    const replyTo = root.kind === 'note' ? root.id : null
    const id = this.builder.annotation({ target, body, replyTo, resolved, by, at }, place)
    if (id === undefined || replyTo !== null) return
    this.remember(read.id, { kind: 'note', id })
    this.notes.set(id, target)
  }

  /** What it says, without its claims; tags as words. */
  private wordsOf({ bodies }: ReadAnnotation): string {
    const said = bodies.filter((body) => !isTag(body.purpose) && !isClaim(body)).map(({ value }) => value)
    const tags = bodies.filter(({ purpose }) => isTag(purpose)).map(({ value }) => value)
    return [...said, ...(tags.length > 0 ? [`Tags: ${tags.join(', ')}`] : [])].join('\n\n')
  }

  private claimsOf({ bodies }: ReadAnnotation, place: Place): string[] {
    return bodies.filter(isClaim).flatMap((body) => {
      const known = this.made.get(body.id)
      if (known?.kind === 'claim') return known.id
      const holder = wordsOf(memberOf(body.own, MEMBER.holder))
      const tags = listOf(memberOf(body.own, MEMBER.tags)).map(wordsOf)
      const { by, at } = readAnnotation(body.own, '')
      const id = this.builder.claim({ text: body.value, holder, tags, by, at }, place)
      if (id !== undefined) this.remember(body.id, { kind: 'claim', id })
      return id ?? []
    })
  }
}

const isTag = (purpose: string): boolean => purpose === 'tagging' || purpose === 'classifying'
const isClaim = (body: { own: unknown }): boolean => memberOf(body.own, MEMBER.kind) === KIND.claim
const hasComment = ({ bodies }: ReadAnnotation): boolean =>
  bodies.some((body) => !isTag(body.purpose) && !isClaim(body))
