import * as z from 'zod/mini'
import { type DebateMap, listRecords, quotesFor, quotesIn } from '../../debate-map'
import type { Quote } from '../../model'
import type { DraftBuilder } from '../draft-builder'
import type { Place } from '../format'
import { boundedData, type Data, type DataRecord, isList, isRecord, textOf, textsOf } from './argdown-data'
import { notesOn, readNotes } from './argdown-notes'

/** What quotes call their source: its title, numbered where several have the same. */
export class SourceKeys {
  private readonly keys = new Map<string, string>()

  constructor(map: DebateMap) {
    const used = new Map<string, number>()
    const titles = new Set(listRecords(map, 'sources').map(({ title }) => title))
    for (const { id, title } of listRecords(map, 'sources')) {
      let count = used.get(title) ?? 0
      const next = () => (++count === 1 ? title : `${title} no. ${count}`)
      let key = next()
      while (key !== title && titles.has(key)) key = next()
      used.set(title, count)
      this.keys.set(id, key)
    }
  }

  of(sourceId: string): string {
    return this.keys.get(sourceId) ?? ''
  }
}

/** The records of the sources, for the front matter, with the quotes that are evidence for no claim. */
export function sourceList(map: DebateMap, keys: SourceKeys): DataRecord[] {
  return listRecords(map, 'sources').map(({ id, title, authors, publisher, published, url, language }) => {
    const key = keys.of(id)
    const loose = quotesIn(map, id).filter(({ claimIds }) => claimIds.length === 0)
    return {
      ...(key === title ? {} : { key }),
      title,
      ...(authors.length > 0 ? { authors } : {}),
      ...withoutEmpty({ publisher, published, url, language }),
      ...(loose.length > 0 ? { quotes: loose.map((quote) => quoteData(map, quote)) } : {}),
    }
  })
}

/** The quotes for a claim, as metadata. */
export const evidenceOf = (map: DebateMap, claimId: string, keys: SourceKeys): DataRecord[] =>
  quotesFor(map, claimId).map((quote) => ({
    ...quoteData(map, quote, claimId),
    source: keys.of(quote.sourceId),
  }))

function quoteData(map: DebateMap, quote: Quote, claimId?: string): DataRecord {
  const { id, exact, prefix, suffix, claimIds } = quote
  // What is said of a quote for several claims is said once.
  const notes = claimId === undefined || claimIds[0] === claimId ? notesOn(map, { kind: 'quote', id }) : []
  return {
    quote: exact,
    ...withoutEmpty({ before: prefix, after: suffix }),
    ...(notes.length > 0 ? { notes } : {}),
  }
}

const withoutEmpty = (texts: Record<string, string>): DataRecord =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))

const SourceSchema = z.looseObject({ title: z.string(), key: z.optional(z.string()) })
const QuoteSchema = z.looseObject({
  quote: z.string(),
  before: z._default(z.string(), ''),
  after: z._default(z.string(), ''),
  source: z.optional(z.string()),
  notes: z.optional(z.unknown()),
})
type QuoteData = z.infer<typeof QuoteSchema>

/** Takes in sources and quotes; a quote that stands with several claims is one quote for all of them. */
export class EvidenceReader {
  private readonly builder: DraftBuilder
  private readonly sources = new Map<string, string>()
  private readonly quotes = new Map<string, { data: QuoteData; sourceId: string; claimIds: string[]; place: Place }>()

  constructor(builder: DraftBuilder) {
    this.builder = builder
  }

  /** The list of sources in front matter; what in it is no source is told. */
  sourceList(list: Data, place: Place): void {
    for (const one of isList(list) ? list : [list]) {
      const source = SourceSchema.safeParse(typeof one === 'string' ? { title: one } : one)
      if (source.success && isRecord(one)) this.source(source.data.key ?? source.data.title, one, place)
      else if (source.success) this.sourceOf(source.data.title, place)
      else this.builder.find('left-out', 'A source without a title was left out.', place)
    }
  }

  private source(key: string, data: DataRecord, place: Place): void {
    const sourceId = this.builder.source(
      {
        title: textOf(data.title) ?? '',
        authors: textsOf(data.authors ?? data.author),
        publisher: textOf(data.publisher) ?? '',
        published: textOf(data.published ?? data.date) ?? '',
        url: textOf(data.url) ?? '',
        language: textOf(data.language) ?? '',
      },
      place,
    )
    if (sourceId === undefined) return
    this.sources.set(key, sourceId)
    for (const quote of isList(data.quotes) ? data.quotes : []) this.take(quote, { sourceId, place })
  }

  private sourceOf(key: string, place: Place): string | undefined {
    const known = this.sources.get(key)
    if (known !== undefined) return known
    const made = this.builder.source({ title: key }, place)
    if (made !== undefined) this.sources.set(key, made)
    return made
  }

  /** The quotes of a claim; false when they are of another kind. */
  quotesFor(claimId: string, quotes: Data, place: Place): boolean {
    const list = isList(quotes) ? quotes : [quotes]
    if (!list.every((one) => QuoteSchema.safeParse(one).success || typeof one === 'string')) return false
    for (const one of list) this.take(one, { claimId, place })
    return true
  }

  private take(one: Data, { claimId, sourceId, place }: { claimId?: string; sourceId?: string; place: Place }): void {
    const parsed = QuoteSchema.safeParse(typeof one === 'string' ? quoteInWords(one) : one)
    if (!parsed.success) {
      this.builder.find('left-out', 'A quote without words was left out.', place)
      return
    }
    const { data } = parsed
    const from = sourceId ?? this.sourceOf(data.source ?? 'Unnamed source', place)
    if (from === undefined) return
    const key = JSON.stringify([from, data.quote, data.before, data.after])
    const known = this.quotes.get(key)
    if (!known) this.quotes.set(key, { data, sourceId: from, claimIds: claimId === undefined ? [] : [claimId], place })
    else {
      if (claimId !== undefined) known.claimIds.push(claimId)
      known.data.notes ??= data.notes
    }
  }

  /** Once all claims are told. */
  finish(): void {
    for (const { data, sourceId, claimIds, place } of this.quotes.values()) {
      const { quote, before, after, notes } = data
      const made = this.builder.quote({ sourceId, exact: quote, prefix: before, suffix: after, claimIds }, place)
      const said = boundedData(notes)
      if (made !== undefined && said !== undefined) readNotes(said, { kind: 'quote', id: made }, this.builder, place)
    }
  }
}

/** `“words” (source)`, as people write a quote in one text. */
function quoteInWords(text: string): { quote: string; source?: string } {
  const [, quote, source] = /^[“"„«](.*)[”"“»] \(([^()]*)\)$/s.exec(text.trim()) ?? []
  return quote === undefined ? { quote: text } : { quote, ...(source ? { source } : {}) }
}
