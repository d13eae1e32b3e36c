import { type DebateMap, listRecords } from '../../debate-map'
import type { Annotation, Claim, Passage, Quote, Source } from '../../model'
import { CodePoints } from '../code-points'
import { printJsonRows } from '../json-rows'
import { CONTEXT, KIND, MEMBER } from './web-annotation-words'

/** Members that are undefined are left out when the file is written. */
type Json = Record<string, unknown>

/**
 * Prints the evidence of a map as a collection of W3C Web Annotations: a highlight for each quote, with the claims it is evidence for as
 * descriptions; a comment for each annotation on a passage, a quote or such a claim; answers as replies. What claims argue is lost.
 */
export function printWebAnnotations(map: DebateMap): string {
  return new AnnotationWriter(map).write()
}

class AnnotationWriter {
  private readonly sources: { source: Source; iri: string; points: CodePoints }[]
  private readonly bySource: ReadonlyMap<string, { iri: string; points: CodePoints }>
  private readonly items: Json[] = []
  private readonly iris = new Map<string, string>()
  private readonly claims = new Map<string, string>()

  constructor(private readonly map: DebateMap) {
    const used = new Set<string>()
    this.sources = listRecords(map, 'sources').map((source, index) => {
      // Two sources at one address are still two.
      const isOwn = source.url !== '' && !used.has(source.url)
      used.add(source.url)
      return { source, iri: isOwn ? source.url : `urn:crux:source:${index + 1}`, points: new CodePoints(source.text) }
    })
    this.bySource = new Map(this.sources.map((each) => [each.source.id, each]))
  }

  write(): string {
    for (const quote of listRecords(this.map, 'quotes')) this.writeQuote(quote)
    for (const note of listRecords(this.map, 'annotations')) this.writeNote(note)
    const { title = '', description = '' } = this.map.details ?? {}
    const sources = this.sources.map(({ source, iri }) => sourceOf(source, iri))
    return printJsonRows({
      '@context': CONTEXT,
      type: 'AnnotationCollection',
      label: title,
      total: this.items.length,
      [MEMBER.description]: description === '' ? undefined : description,
      first: { type: 'AnnotationPage', startIndex: 0, items: this.items },
      [MEMBER.sources]: sources.length === 0 ? undefined : sources,
    })
  }

  private nextIri(recordId: string): string {
    const iri = `urn:crux:annotation:${this.items.length + 1}`
    this.iris.set(recordId, iri)
    return iri
  }

  private writeQuote(quote: Quote): void {
    const target = this.passage(quote.sourceId, quote)
    if (!target) return
    const bodies = quote.claimIds.flatMap((id) => this.claimOf(id) ?? [])
    this.items.push({
      id: this.nextIri(quote.id),
      type: 'Annotation',
      motivation: 'highlighting',
      ...this.authored(quote),
      body: bodies.length === 0 ? undefined : bodies,
      target,
    })
  }

  private claimOf(id: string): Json | undefined {
    const claim = this.map.claims.get(id)
    if (!claim) return undefined
    const known = this.claims.get(id)
    const iri = known ?? `${MEMBER.claims}${this.claims.size + 1}`
    this.claims.set(id, iri)
    return {
      id: iri,
      ...{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: claim.text },
      [MEMBER.kind]: KIND.claim,
      ...(known === undefined ? this.detailsOf(claim) : {}),
    }
  }

  private detailsOf(claim: Claim): Json {
    const { holder, tags } = claim
    return {
      ...(holder === null ? {} : { [MEMBER.holder]: holder }),
      ...(tags.length === 0 ? {} : { [MEMBER.tags]: tags }),
      ...this.authored(claim),
    }
  }

  private writeNote(note: Annotation): void {
    const target = this.targetOf(note)
    if (target === undefined) return
    this.items.push({
      id: this.nextIri(note.id),
      type: 'Annotation',
      motivation: note.replyTo === null ? 'commenting' : 'replying',
      ...this.authored(note),
      [MEMBER.resolved]: note.resolved ? true : undefined,
      body: { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note.body },
      target,
    })
  }

  /** Undefined for what is about a claim or an argument that is not in the file. */
  private targetOf({ target, replyTo }: Annotation): unknown {
    if (replyTo !== null) return this.iris.get(replyTo)
    if (target.kind === 'passage') return this.passage(target.id, target.passage)
    if (target.kind === 'quote') return this.iris.get(target.id)
    return target.kind === 'claim' ? this.claims.get(target.id) : undefined
  }

  private passage(sourceId: string, { exact, prefix, suffix, position }: Passage): Json | undefined {
    const source = this.bySource.get(sourceId)
    if (!source) return undefined
    const words = {
      ...{ type: 'TextQuoteSelector', exact },
      ...(prefix === '' ? {} : { prefix }),
      ...(suffix === '' ? {} : { suffix }),
    }
    const place = position && {
      type: 'TextPositionSelector',
      start: source.points.ofUnit(position.start),
      end: source.points.ofUnit(position.end),
    }
    return { source: source.iri, selector: place ? [words, place] : [words] }
  }

  private authored({ createdBy, createdAt, updatedAt }: Pick<Quote, 'createdBy' | 'createdAt' | 'updatedAt'>): Json {
    const name = this.map.people.get(createdBy)?.name ?? ''
    return {
      ...(name === '' ? {} : { creator: { type: 'Person', name } }),
      created: createdAt,
      ...(updatedAt === createdAt ? {} : { modified: updatedAt }),
    }
  }
}

function sourceOf(source: Source, iri: string): Json {
  const { title, authors, publisher, published, url, language, text } = source
  const rest = Object.entries({ publisher, published, url, language }).filter(([, words]) => words !== '')
  return { id: iri, title, ...(authors.length === 0 ? {} : { authors }), ...Object.fromEntries(rest), text }
}
