import type { DraftBuilder, SourceOfFile } from '../draft-builder'
import type { Place } from '../format'
import { readAuthors } from './opml-words'

type Attributes = Readonly<Record<string, string>>
type Listed = { source: SourceOfFile; place: Place; quotes: { exact: string; numbers: string[]; place: Place }[] }

/** The sources at the end of an outline of ours, each with its quotes, which name the claims that they are for by number. */
export class OpmlSources {
  private readonly listed: Listed[] = []

  /** Answers what takes the quotes of the source. */
  add(attributes: Attributes, place: Place): (quote: Attributes, place: Place) => void {
    const listed: Listed = { source: readSource(attributes), place, quotes: [] }
    this.listed.push(listed)
    return (quote, at) => {
      const exact = (quote.text ?? '').trim().replace(/^“(.*)”$/s, '$1')
      listed.quotes.push({ exact, numbers: (quote['crux:for'] ?? '').split(/\s+/), place: at })
    }
  }

  make(builder: DraftBuilder, claims: ReadonlyMap<string, string>): void {
    for (const { source, place, quotes } of this.listed) {
      const text = quotes.map(({ exact }) => exact).join('\n\n')
      const sourceId = builder.source({ ...source, text }, place)
      if (sourceId === undefined) continue
      for (const { exact, numbers, place: at } of quotes) {
        const claimIds = numbers.flatMap((number) => claims.get(number) ?? [])
        builder.quote({ sourceId, exact, claimIds }, at)
      }
    }
  }
}

const readSource = (attributes: Attributes): SourceOfFile => ({
  title: attributes.text ?? '',
  url: attributes.url ?? '',
  authors: readAuthors(attributes['crux:authors'] ?? ''),
  publisher: attributes['crux:publisher'] ?? '',
  published: attributes['crux:published'] ?? '',
  language: attributes.language ?? '',
})
