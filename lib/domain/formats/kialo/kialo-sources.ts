import { LIMITS } from '../../limits'
import { citationNote } from '../citation-note'
import type { DraftBuilder } from '../draft-builder'
import { cutText } from '../plain-words'
import type { KialoSource } from './kialo-file'

type Quoted = { words: string; line: number; claimIds: Set<string> }
type Document = { title: string; url: string; line: number | undefined; quotes: Quoted[]; citing: Set<string> }

/** The sources of a discussion with the claims that cite them, gathered while the claims are made. */
export class KialoSources {
  private readonly documents = new Map<string, Document>()
  private readonly numbered = new Map<number, { document: Document; quote: Quoted | undefined }>()

  constructor(sources: readonly KialoSource[]) {
    // Kialo numbers each citation. Addresses alone are kept apart as long as a map has room; what has a title is told by it.
    const isCrowded = sources.length > LIMITS.sources
    for (const { number, says, quote: words, line } of sources) {
      const isAddress = /^https?:\/\/\S+$/i.test(says)
      const document = this.documentOf(isAddress && !isCrowded ? `${number}` : `=${says}`, says, line)
      const quote = words.trim() === '' ? undefined : { words: words.trim(), line, claimIds: new Set<string>() }
      if (quote) document.quotes.push(quote)
      this.numbered.set(number, { document, quote })
    }
  }

  has = (number: number): boolean => this.numbered.has(number)

  cite(claimId: string, numbers: readonly number[]): void {
    for (const number of numbers) {
      const { document, quote } = this.numbered.get(number) ?? {}
      ;(quote?.claimIds ?? document?.citing)?.add(claimId)
    }
  }

  /** Links within the words of a claim. */
  link(claimId: string, urls: readonly string[]): void {
    for (const url of urls) this.documentOf(`=${url}`, url, undefined).citing.add(claimId)
  }

  make(builder: DraftBuilder): void {
    for (const { title, url, line, quotes, citing } of this.documents.values()) {
      const text = quotes.map(({ words }) => words).join('\n\n')
      const sourceId = builder.source({ title, url, text }, { line })
      if (sourceId === undefined) continue
      for (const { words: exact, line: at, claimIds } of quotes)
        builder.quote({ sourceId, exact, claimIds: [...claimIds] }, { line: at })
      for (const id of citing)
        builder.annotation({ target: { kind: 'claim', id }, body: citationNote(title) }, { line })
    }
  }

  private documentOf(key: string, says: string, line: number | undefined): Document {
    const known = this.documents.get(key)
    if (known) return known
    const made: Document = { ...readTitle(says), line, quotes: [], citing: new Set() }
    this.documents.set(key, made)
    return made
  }
}

/** A title, an address, or a title with its address after it, with or without a dash between. */
function readTitle(says: string): { title: string; url: string } {
  const words = says.trim()
  const at = words.lastIndexOf(' ')
  const last = words.slice(at + 1)
  if (!/^https?:\/\/\S+$/i.test(last)) return { title: words, url: '' }
  return {
    title:
      at === -1
        ? cutText(words, LIMITS.line)
        : words
            .slice(0, at)
            .replace(/\s+[-–—]\s*$/, '')
            .trim(),
    url: last,
  }
}
