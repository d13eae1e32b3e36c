import type { DebateMap } from '../../debate-map'
import { hasOpenPoints, openPoints } from '../../report/open-points'
import { escapeXml } from '../escape-xml'
import { claimLink, htmlQuote } from './html-text'

/** What the debate has not settled, each point with links to the claims it is about; empty when nothing is. */
export function htmlOpenPoints(map: DebateMap, numbers: ReadonlyMap<string, number>): string {
  const points = openPoints(map)
  if (!hasOpenPoints(points)) return ''
  const { unanswered, unbacked, lost, unsettled } = points
  const objections = unanswered.map(
    ({ claim, objections }) =>
      `${claimLink(map, claim.id)}<ul class="against">${objections
        .map(
          ({ premises }) =>
            `<li>${premises.map((id) => claimLink(map, id)).join(' <span class="and">and</span> ')}</li>`,
        )
        .join('')}</ul>`,
  )
  const wordings = unsettled.map(
    ({ id, conflicts }) =>
      `${claimLink(map, id)}<ul class="wordings">${conflicts
        .filter(({ settled }) => !settled)
        .map(
          ({ text, by }) =>
            `<li dir="auto">${escapeXml(text)} <span class="by">${escapeXml(map.people.get(by)?.name ?? '')}</span></li>`,
        )
        .join('')}</ul>`,
  )
  return [
    list('Objections that nobody has answered', objections),
    list(
      'Claims with no reason and no quote',
      unbacked.map(({ id }) => claimLink(map, id)),
    ),
    list(
      'Quotes that were not found in their source',
      lost.map((quote) => htmlQuote(quote, numbers)),
    ),
    list('Claims whose wording is not settled', wordings),
  ].join('\n')
}

const list = (heading: string, points: readonly string[]): string =>
  points.length === 0
    ? ''
    : `<h3>${heading} <span class="count">${points.length.toLocaleString('en')}</span></h3>\n<ul class="points">${points.map((point) => `<li>${point}</li>`).join('\n')}</ul>`
