import type { DraftBuilder } from '../draft-builder'
import { readInline } from './markdown-text'

type Quoted = { exact: string; claimIds: Set<string>; line: number }
type Listed = { raw: string; line: number; quotes: Map<string, Quoted> }

/** `“…” [2]` below a claim, or `“…”` below a source. */
const QUOTATION = /^[“"](.*)[”"](?:\s*\\?\[\s*\\?\^?(\d{1,6})\\?\])?\s*$/s

/** The numbered list of sources at the end, with what claims quote of them. */
export class MarkdownSources {
  private readonly listed = new Map<number, Listed>()
  private readonly wanted: { number: number; quote: Quoted }[] = []
  private last: Listed | undefined

  list(number: number, raw: string, line: number): void {
    const source = { raw, line, quotes: new Map() }
    this.listed.set(this.listed.has(number) ? this.listed.size + 1 : number, source)
    this.last = source
  }

  /** A quotation below a source, of no claim. */
  quoteOfLast(raw: string, line: number): boolean {
    const match = QUOTATION.exec(raw)
    if (!match || !this.last) return false
    quoteOf(this.last, readInline(match[1] ?? '').text, line)
    return true
  }

  /** A quotation below a claim; false when it names no source. */
  quote(claimId: string, raw: string, line: number): boolean {
    const match = QUOTATION.exec(raw)
    if (match?.[2] === undefined) return false
    const exact = readInline(match[1] ?? '').text
    this.wanted.push({ number: Number(match[2]), quote: { exact, claimIds: new Set([claimId]), line } })
    return true
  }

  make(builder: DraftBuilder): void {
    for (const { number, quote } of this.wanted) {
      const source = this.listed.get(number)
      if (!source) {
        builder.find('dangling', `A quote names the source ${number}, which is not listed, and was left out.`, quote)
        continue
      }
      const known = quoteOf(source, quote.exact, quote.line)
      for (const id of quote.claimIds) known.claimIds.add(id)
    }
    for (const { raw, line, quotes } of this.listed.values()) {
      const all = [...quotes.values()]
      // In an order of their own, so that the text is the same wherever they are quoted.
      const text = all
        .map(({ exact }) => exact)
        .sort()
        .join('\n\n')
      const sourceId = builder.source({ ...readSource(raw), text }, { line })
      if (sourceId === undefined) continue
      for (const { exact, claimIds, line: at } of all)
        builder.quote({ sourceId, exact, claimIds: [...claimIds] }, { line: at })
    }
  }
}

function quoteOf(source: Listed, exact: string, line: number): Quoted {
  const known = source.quotes.get(exact)
  if (known) return known
  const quote = { exact, claimIds: new Set<string>(), line }
  source.quotes.set(exact, quote)
  return quote
}

/** `Authors; of it. *Title*. Publisher. 2020-01-31. <https://…>`; where no part is in italics, all but the address is the title. */
function readSource(raw: string) {
  const link = /\s*<(https?:\/\/[^\s<>]{1,2000})>\s*$/.exec(raw.slice(-2_100))
  const bare = link ?? /(?:^|\s)(https?:\/\/[^\s<>]{1,2000})$/.exec(raw.slice(-2_100))
  const cited = bare ? raw.slice(0, raw.length - bare[0].length).trim() : raw.trim()
  const { text, urls } = readInline(cited)
  const url = bare?.[1] ?? urls[0] ?? ''
  const title = /(?:^|\. )\*((?:[^*\\]|\\.){1,2000})\*(?:\.(?: |$)|$)/s.exec(cited.slice(0, 60_000))
  if (!title) return { title: text.replace(/\.$/, '') || url, url }
  const authors = cited.slice(0, title.index)
  const rest = cited.slice(title.index + title[0].length).replace(/\.$/, '')
  const dated = /(?:^|\. )(\d{4}(?:-\d{2}){0,2})$/.exec(rest.slice(-20))
  const publisher = dated ? rest.slice(0, rest.length - dated[0].length) : rest
  return {
    title: readInline(title[1] ?? '').text,
    authors: authors === '' ? [] : splitAuthors(authors),
    publisher: readInline(publisher).text,
    published: dated?.[1] ?? '',
    url,
  }
}

const splitAuthors = (raw: string): string[] => raw.split('; ').map((name) => readInline(name).text)
