import { describePassage } from '../../anchoring/describe-passage'
import type { Point, Stance } from '../../model'
import { DraftBuilder } from '../draft-builder'
import { type ParseContext, type Parsed, type Place, unreadable } from '../format'
import { firstMember, listOf, memberOf, numberOf, wordsOf } from '../json-members'
import { readJsonText } from '../json-text'
import { plainParagraphs } from '../plain-words'
import { addSteps, type GraphEdge, type StepNode } from '../scheme-graph'
import { readSchemeName } from './sadface-scheme'

/** Metadata of SADFace 0.2 is kept by namespace: `core` is its own, this one is Crux's. */
export const NAMESPACE = 'crux'
const own = (record: unknown, name: string): unknown =>
  memberOf(memberOf(memberOf(record, 'metadata'), NAMESPACE), name)

/** Of the document, 0.2 in `metadata.core`, 0.1 at the top. */
const coreOf = (whole: unknown, name: string): string =>
  wordsOf(firstMember(memberOf(memberOf(whole, 'metadata'), 'core'), name) ?? memberOf(whole, name))

/**
 * Reads SADFace 0.1 and 0.2: atoms are claims, schemes the arguments between them; one whose name says so is an objection,
 * also when it leads into another scheme (an undercut). Resources are sources, what an atom has from them are quotes.
 * https://github.com/Open-Argumentation/SADFace
 */
export function parseSadface(text: string, context: ParseContext): Parsed {
  const json = readJsonText(text)
  if ('fault' in json) return { ok: false, findings: [json.fault] }
  const whole = json.value
  if (!Array.isArray(memberOf(whole, 'nodes')))
    return unreadable('wrong-format', 'This is JSON, but not SADFace: it has no list "nodes".')
  const builder = new DraftBuilder(context)
  const written = {
    by: coreOf(whole, 'analyst_name').trim() || undefined,
    at: instantOf(coreOf(whole, 'created')),
  }
  const frames = addFrames(builder, whole)
  const sources = addResources(builder, whole, written)
  const claims = new Map<string, string>()
  const steps: StepNode[] = []
  const quotes = new Quotes()
  const known = new Set<string>()
  for (const [index, node] of listOf(memberOf(whole, 'nodes')).entries()) {
    const place = { path: `nodes[${index}]` }
    const id = wordsOf(memberOf(node, 'id')).trim() || `no id ${index}`
    if (known.has(id)) {
      builder.find('duplicate', 'A node with the id of an earlier one was left out.', place)
      continue
    }
    known.add(id)
    const type = wordsOf(memberOf(node, 'type')).toLowerCase()
    if (type === 'atom') {
      const claimId = addAtom(builder, node, { frames, written, place })
      if (claimId !== undefined) {
        claims.set(id, claimId)
        quotes.gather(builder, node, { claimId, sources, place })
      }
    } else if (type === 'scheme' || type === 'conflict') steps.push({ ...stepOf(node, type), id, place, ...written })
    else builder.find('unknown-kind', `A node of the type “${type.slice(0, 40)}” was left out.`, place)
  }
  const edges = listOf(memberOf(whole, 'edges')).map((edge, index) => ({
    from: wordsOf(firstMember(edge, 'source_id', 'source')).trim(),
    to: wordsOf(firstMember(edge, 'target_id', 'target')).trim(),
    index,
  }))
  const placeOfEdge = ({ index }: GraphEdge): Place => ({ path: `edges[${index}]` })
  for (const edge of edges)
    if (!known.has(edge.from) || !known.has(edge.to))
      builder.find('dangling', 'A link to a node that is not there was left out.', placeOfEdge(edge))
  addSteps(builder, claims, steps, edges, placeOfEdge)
  quotes.add(builder, written)
  const description = [coreOf(whole, 'description'), coreOf(whole, 'notes')].filter((part) => part.trim() !== '')
  return builder.finish({ title: coreOf(whole, 'title'), description: description.join('\n\n') })
}

/** SADFace's own tools write local time without a zone; it is taken for UTC. */
function instantOf(time: string): string | undefined {
  const found = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(time)
  return found ? `${found[1]}T${found[2]}.000Z` : undefined
}

type Written = { by: string | undefined; at: string | undefined }

function addFrames(builder: DraftBuilder, whole: unknown): (string | undefined)[] {
  return listOf(own(whole, 'frames')).map((frame) =>
    builder.frame(
      wordsOf(memberOf(frame, 'title')),
      wordsOf(memberOf(frame, 'colour')),
      undefined,
      memberOf(frame, 'rivals') === true,
    ),
  )
}

function pinOf(record: unknown): Point | null {
  const [x, y] = ['x', 'y'].map((axis) => numberOf(memberOf(own(record, 'pin'), axis)))
  return x === undefined || y === undefined ? null : { x, y }
}

function addAtom(
  builder: DraftBuilder,
  node: unknown,
  { frames, written, place }: { frames: readonly (string | undefined)[]; written: Written; place: Place },
): string | undefined {
  const frameId = frames[numberOf(own(node, 'frame')) ?? -1]
  return builder.claim(
    {
      text: wordsOf(firstMember(node, 'text', 'name')),
      holder: wordsOf(own(node, 'holder')),
      tags: listOf(own(node, 'tags')).map(wordsOf),
      pin: pinOf(node),
      ...(frameId === undefined ? {} : { frameId }),
      ...written,
    },
    place,
  )
}

function stepOf(node: unknown, type: string) {
  const named = readSchemeName(wordsOf(firstMember(node, 'name', 'text')))
  const told = wordsOf(own(node, 'stance'))
  const stance: Stance = told === 'pro' || told === 'con' ? told : type === 'conflict' ? 'con' : named.stance
  const scheme = own(node, 'scheme')
  return {
    ...{ stance, scheme: scheme === undefined ? named.scheme : wordsOf(scheme) || null },
    ...{ note: wordsOf(own(node, 'note')), pin: pinOf(node) },
  }
}

type Resource = { sourceId: string; text: string }

function addResources(builder: DraftBuilder, whole: unknown, written: Written): Map<string, Resource> {
  const sources = new Map<string, Resource>()
  for (const [index, resource] of listOf(memberOf(whole, 'resources')).entries()) {
    const place = { path: `resources[${index}]` }
    const text = plainParagraphs(wordsOf(memberOf(resource, 'content')))
    const core = memberOf(memberOf(resource, 'metadata'), 'core')
    const said = (...names: string[]) =>
      wordsOf(
        firstMember(core, ...names) ??
          firstMember(memberOf(resource, 'metadata'), ...names) ??
          firstMember(resource, ...names),
      )
    const authors = memberOf(core, 'author')
    const type = wordsOf(memberOf(resource, 'type'))
    if (type !== '' && type !== 'text')
      builder.find('approximated', `A resource of the type “${type.slice(0, 40)}” was taken for a text.`, place)
    const sourceId = builder.source(
      {
        title: said('title') || said('url') || `Source ${index + 1}`,
        // BibTeX joins names with "and"; a list is written where a name holds that word.
        authors: Array.isArray(authors) ? authors.map(wordsOf) : said('author').split(' and ').filter(Boolean),
        publisher: said('publisher', 'journal'),
        published: said('date', 'year'),
        url: said('url') || (said('doi') === '' ? '' : `https://doi.org/${said('doi')}`),
        language: said('language'),
        text,
        ...written,
      },
      place,
    )
    const id = wordsOf(memberOf(resource, 'id')).trim()
    if (sourceId !== undefined && !sources.has(id)) sources.set(id, { sourceId, text })
  }
  return sources
}

type FoundQuote = { resource: Resource; exact: string; start: number | undefined; claimIds: string[]; place: Place }

/** Quotes of several atoms that are the same passage are one. */
class Quotes {
  private readonly found = new Map<string, FoundQuote>()

  gather(
    builder: DraftBuilder,
    node: unknown,
    { claimId, sources, place }: { claimId: string; sources: ReadonlyMap<string, Resource>; place: Place },
  ): void {
    for (const source of listOf(memberOf(node, 'sources'))) {
      const resource = sources.get(wordsOf(memberOf(source, 'resource_id')).trim())
      const [offset, length] = [numberOf(memberOf(source, 'offset')), numberOf(memberOf(source, 'length'))]
      const told = plainParagraphs(wordsOf(memberOf(source, 'text')))
      const exact = told || plainParagraphs(resource?.text.slice(offset ?? 0, (offset ?? 0) + (length ?? 0)) ?? '')
      if (!resource || exact === '') {
        builder.find('left-out', 'A passage without words, or of a resource that is not there, was left out.', place)
        continue
      }
      const start = offset !== undefined && resource.text.startsWith(exact, offset) ? offset : undefined
      const key = JSON.stringify([resource.sourceId, start ?? -1, exact])
      const known = this.found.get(key)
      if (known) known.claimIds.push(claimId)
      else this.found.set(key, { resource, exact, start, claimIds: [claimId], place })
    }
  }

  /** Where the place that is told does not hold the words, they are looked for. */
  add(builder: DraftBuilder, written: Written): void {
    for (const { resource, exact, start, claimIds, place } of this.found.values()) {
      const { sourceId, text } = resource
      const from = start ?? text.indexOf(exact)
      const passage = from === -1 ? { exact } : describePassage(text, { start: from, end: from + exact.length })
      if (from === -1) builder.find('dangling', 'The words of a passage are not in its resource.', place)
      builder.quote({ ...passage, sourceId, claimIds, ...written }, place)
    }
  }
}
