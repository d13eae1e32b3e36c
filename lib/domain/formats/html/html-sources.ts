import { type DebateMap, quotesIn } from '../../debate-map'
import type { Source } from '../../model'
import { quoted } from '../../report/light-markup'
import { citationOf } from '../../report/report-words'
import { escapeXml } from '../escape-xml'
import { claimLink, sourceAnchor } from './html-text'

/** The numbered list of sources, each as one would cite it, with its quotes and what they are evidence for. */
export const htmlSources = (map: DebateMap, sources: readonly Source[]): string =>
  sources.length === 0
    ? ''
    : `<ol class="sources">${sources.map((source, at) => htmlSource(map, source, at + 1)).join('\n')}</ol>`

function htmlSource(map: DebateMap, source: Source, number: number): string {
  const { before, title, after } = citationOf(source)
  const cited = `<span dir="auto">${escapeXml(before)}<cite>${escapeXml(title)}</cite>${escapeXml(after)}.</span>`
  // Only such addresses are in a map; the policy of the page lets none of them be loaded by itself.
  const link =
    source.url === ''
      ? ''
      : ` <a class="address" href="${escapeXml(source.url)}" rel="noreferrer">${escapeXml(source.url)}</a>`
  const language = source.language === '' ? '' : ` <span class="language">${escapeXml(source.language)}</span>`
  const quotes = quotesIn(map, source.id).map(({ exact, claimIds }) => {
    const backs = claimIds.map((id) => claimLink(map, id)).join(' <span class="and">and</span> ')
    const evidence = backs === '' ? '' : `<p class="backs">for ${backs}</p>`
    return `<li><blockquote dir="auto">${escapeXml(quoted(exact))}</blockquote>${evidence}</li>`
  })
  const used = quotes.length === 0 ? '' : `<ul class="quotes">${quotes.join('')}</ul>`
  return `<li id="${sourceAnchor(number)}"><p>${cited}${language}${link}</p>${used}</li>`
}
