import type { DebateMap } from '../../debate-map'
import type { ToldVerdicts } from '../../evaluation/told-verdicts'
import { VERDICT_WORDS } from '../../evaluation/verdict'
import { frameInWords } from '../../frame-words'
import type { Claim } from '../../model'
import { type OutlineRow, outlineRows } from '../../outline-rows'
import { leadOf, SIGNS } from '../../report/report-words'
import { escapeXml } from '../escape-xml'
import { claimAnchor, htmlQuotesFor, paragraphs } from './html-text'

/** Browsers stop nesting near 500 elements; far before that a line has no room left. Deeper rows say how deep they are. */
const DEEPEST = 24

/** What the rows need beside the map: the numbers of its sources, and what stands where that is told. */
type Told = { numbers: ReadonlyMap<string, number>; verdicts: ToldVerdicts | undefined }

/** The outline as lists within lists, every claim written out once; where it argues again a link leads there. */
export function htmlOutline(map: DebateMap, numbers: ReadonlyMap<string, number>, verdicts?: ToldVerdicts): string {
  const told = { numbers, verdicts }
  const rows = outlineRows(map)
  if (rows.length === 0) return '<p class="none">There are no claims yet.</p>'
  const html: string[] = ['<ol class="theses">']
  let depth = 0
  for (const [at, row] of rows.entries()) {
    const own = Math.min(row.depth, DEEPEST)
    for (; depth > own; depth--) html.push('</ul></li>')
    html.push(`<li class="${row.sign}">${htmlRow(map, row, told)}`)
    const next = rows[at + 1]
    if (next && Math.min(next.depth, DEEPEST) > own) {
      html.push('<ul>')
      depth = own + 1
    } else html.push('</li>')
  }
  for (; depth > 0; depth--) html.push('</ul></li>')
  html.push('</ol>')
  return html.join('\n')
}

function htmlRow(map: DebateMap, row: OutlineRow, told: Told): string {
  const { sign, claimId, argumentId, depth } = row
  const claim = claimId === null ? undefined : map.claims.get(claimId)
  const lead = leadOf(map, row)
  const level = depth > DEEPEST ? ` <span class="level">level ${(depth + 1).toLocaleString('en')}</span>` : ''
  const signed =
    sign === 'thesis' || lead === null
      ? ''
      : `<p class="step"><span class="sign" aria-hidden="true">${SIGNS[sign]}</span> <span class="word">${escapeXml(lead)}</span>${level}</p>`
  // An argument's own note stands with the row that stands for it, not with each of its premises.
  const argument = argumentId === null || sign === 'joint' ? undefined : map.arguments.get(argumentId)
  const note = argument && argument.note.trim() !== '' ? `<div class="note">${paragraphs(argument.note)}</div>` : ''
  return `${signed}${claim ? htmlClaim(map, claim, row, told) : ''}${note}`
}

function htmlClaim(map: DebateMap, claim: Claim, { sign, repeat }: OutlineRow, { numbers, verdicts }: Told): string {
  const { id, text, holder, tags } = claim
  if (repeat !== null) {
    const where = repeat === 'above' ? 'as above' : 'closes a circle'
    return `<p class="claim repeat" dir="auto"><a href="#${claimAnchor(id)}">${escapeXml(text)}</a> <span class="where">${where}</span></p>`
  }
  const element = sign === 'thesis' ? 'h3' : 'p'
  const said = `<${element} class="claim" id="${claimAnchor(id)}" dir="auto">${escapeXml(text)}</${element}>`
  const frame = claim.frameId === undefined ? undefined : map.frames.get(claim.frameId)
  const verdict = verdicts?.on.get(id)
  const why = verdicts?.why.get(id)
  const details = [
    ...(verdict ? [`<span class="verdict ${verdict}">${VERDICT_WORDS[verdict]}</span>`] : []),
    ...(holder === null ? [] : [`<span class="holder" dir="auto">${escapeXml(holder)}</span>`]),
    ...(frame
      ? [
          `<span class="frame" style="--hue: var(--hue-${frame.colour})" dir="auto">${escapeXml(frameInWords(frame))}</span>`,
        ]
      : []),
    ...tags.map((tag) => `<span class="tag" dir="auto">${escapeXml(tag)}</span>`),
  ]
  const about = details.length === 0 ? '' : `<p class="details">${details.join(' ')}</p>`
  const because = why ? `<p class="why" dir="auto">${escapeXml(why)}</p>` : ''
  return `${said}${about}${because}${htmlQuotesFor(map, id, numbers)}`
}
