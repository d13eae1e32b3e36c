import type { DebateMap } from '../../debate-map'
import { quotesFor } from '../../debate-map'
import type { Quote } from '../../model'
import { markedText, paragraphsOf, quoted } from '../../report/light-markup'
import { escapeXml } from '../escape-xml'

export const claimAnchor = (claimId: string): string => `claim-${claimId}`
export const sourceAnchor = (number: number): string => `source-${number}`

/** Text in paragraphs, its line breaks kept. */
export const paragraphs = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => `<p dir="auto">${escapeXml(paragraph)}</p>`)
    .join('')

const TAGS = { strong: 'strong', emphasis: 'em', code: 'code' } as const

/** The same of a note, with its emphasis. */
export const markedParagraphs = (text: string): string =>
  paragraphsOf(text)
    .map((paragraph) => {
      const pieces = markedText(paragraph).map(({ text: piece, mark }) =>
        mark === 'none' ? escapeXml(piece) : `<${TAGS[mark]}>${escapeXml(piece)}</${TAGS[mark]}>`,
      )
      return `<p dir="auto">${pieces.join('')}</p>`
    })
    .join('')

/** A claim by its words, leading to where it is written out. */
export const claimLink = (map: DebateMap, claimId: string): string =>
  `<a class="claim-link" href="#${claimAnchor(claimId)}" dir="auto">${escapeXml(map.claims.get(claimId)?.text ?? '')}</a>`

/** A quote with the number of its source; one that is not found there says so. */
export function htmlQuote({ exact, sourceId, position }: Quote, numbers: ReadonlyMap<string, number>): string {
  const number = numbers.get(sourceId)
  const cite =
    number === undefined
      ? ''
      : ` <a class="cite" href="#${sourceAnchor(number)}" aria-label="Source ${number}">${number}</a>`
  const lost = position === null ? ' <span class="lost">not found in the source</span>' : ''
  return `<blockquote dir="auto">${escapeXml(quoted(exact))}${cite}${lost}</blockquote>`
}

export const htmlQuotesFor = (map: DebateMap, claimId: string, numbers: ReadonlyMap<string, number>): string =>
  quotesFor(map, claimId)
    .map((quote) => htmlQuote(quote, numbers))
    .join('')
