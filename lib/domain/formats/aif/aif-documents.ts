import { describePassage } from '../../anchoring/describe-passage'
import { type DebateMap, listRecords, quotesIn } from '../../debate-map'
import type { Source } from '../../model'
import type { DraftBuilder } from '../draft-builder'
import { isRecord, listOf, memberOf, wordsOf } from '../json-members'
import { type Mark, readMarkedText, writeMarkedText } from '../marked-text'
import { plainParagraphs } from '../plain-words'
import type { AifFile } from './aif-file'

/** What a text is called whose file gives it no title. */
const UNTITLED = 'Analysed text'

type Document = { about: unknown; html: string; path: string }

/** The texts of a file: first the analysed one, whose record may stand in `documents` or, of OVA 2, in `analysis`. */
function documentsOf({ html, documents, analysis }: AifFile): Document[] {
  const [first, ...others] = documents
  const about = isRecord(first)
    ? first
    : {
        title: memberOf(analysis, 'documentTitle'),
        url: memberOf(analysis, 'documentSource'),
        published: dayOf(wordsOf(memberOf(analysis, 'documentDate'))),
      }
  return [
    ...(html === '' ? [] : [{ about, html, path: 'text' }]),
    ...others.flatMap((other, index) => {
      const text = wordsOf(memberOf(other, 'text'))
      return text === '' ? [] : [{ about: other, html: text, path: `documents[${index + 1}]` }]
    }),
  ]
}

/** OVA 2 writes 31/12/2023. */
const dayOf = (date: string): string => date.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, '$3-$2-$1')

/** The texts read, with the marks in each. */
export function readDocuments(file: AifFile): (Document & { text: string; marks: Mark[] })[] {
  return documentsOf(file).map((document) => ({ ...document, ...readMarkedText(document.html) }))
}

/** Makes a source of each text and a quote of each marked stretch, for the claims that a mark's id stands for. */
export function addDocuments(
  builder: DraftBuilder,
  documents: ReturnType<typeof readDocuments>,
  claimsOf: (nodeId: string) => readonly string[],
): void {
  for (const { about, html, text, marks, path } of documents) {
    if (text === '') continue
    const place = { path }
    const url = wordsOf(memberOf(about, 'url'))
    const sourceId = builder.source(
      {
        title: wordsOf(memberOf(about, 'title')) || UNTITLED,
        authors: listOf(memberOf(about, 'authors')).map(wordsOf),
        publisher: wordsOf(memberOf(about, 'publisher')),
        published: wordsOf(memberOf(about, 'published')),
        language: wordsOf(memberOf(about, 'language')),
        ...{ url, text },
      },
      place,
    )
    if (sourceId === undefined) continue
    if (plainParagraphs(html).length < html.trim().replace(/\r\n?/g, '\n').length)
      builder.find('control-characters', 'Characters that cannot be shown were left out.', place)
    for (const { start, end, claimIds } of claimedRanges(marks, claimsOf))
      builder.quote({ ...describePassage(text, { start, end }), sourceId, claimIds }, place)
    const lost = marks.filter(({ id }) => claimsOf(id).length === 0).length
    if (lost > 0)
      builder.find('left-out', `${lost} marked stretches of the text belong to no claim of the file.`, place)
  }
}

/** Stretches in the order in which they begin; the same stretch for several claims is one. */
function claimedRanges(marks: readonly Mark[], claimsOf: (nodeId: string) => readonly string[]) {
  const ranges = new Map<string, { start: number; end: number; claimIds: string[] }>()
  for (const { id, start, end } of marks) {
    const claims = claimsOf(id)
    const key = `${start}-${end}`
    const known = ranges.get(key)
    if (known) known.claimIds.push(...claims)
    else if (claims.length > 0) ranges.set(key, { start, end, claimIds: [...claims] })
  }
  return ranges.values()
}

export type PrintedDocuments = { html: string; documents: object[]; first: Source | undefined }

/**
 * The sources of a map as texts with marked stretches: the one that is quoted most as the analysed text, the others beside it.
 * Only quotes that stand in the text and are evidence for a claim can be marked.
 */
export function printDocuments(map: DebateMap, nodeIdOf: (claimId: string) => string | undefined): PrintedDocuments {
  const sources = listRecords(map, 'sources').map((source) => ({ source, quotes: quotesIn(map, source.id) }))
  const most = Math.max(0, ...sources.map(({ quotes }) => quotes.length))
  const main = sources.find(({ quotes }) => quotes.length === most)
  if (!main) return { html: '', documents: [], first: undefined }
  const ordered = [main, ...sources.filter((other) => other !== main)].map(({ source, quotes }) => ({
    source,
    html: writeMarkedText(
      source.text,
      quotes.flatMap(({ position, claimIds }) =>
        position
          ? claimIds.flatMap((claimId) => {
              const id = nodeIdOf(claimId)
              return id === undefined ? [] : [{ id, ...position }]
            })
          : [],
      ),
    ),
  }))
  const documents = ordered.map(({ source, html }, index) => {
    const { title, authors, publisher, published, url, language } = source
    return { title, authors, publisher, published, url, language, ...(index === 0 ? {} : { text: html }) }
  })
  return { html: ordered[0]?.html ?? '', documents, first: main.source }
}
