import type { DebateMap } from '../../debate-map'
import type { AnswerMatrix } from '../../evaluation/matrix/answer-matrix'
import { matrixRows } from '../../evaluation/matrix/matrix-rows'
import type { ToldVerdicts } from '../../evaluation/told-verdicts'
import { reportedMatrices, SIDE_BY_SIDE_SAYS } from '../../report/side-by-side'
import { escapeXml } from '../escape-xml'
import { claimLink } from './html-text'

/** The rival answers of each question as a table that scrolls by itself; empty where there are none, or verdicts are not told. */
export function htmlSideBySide(map: DebateMap, verdicts: ToldVerdicts | undefined): string {
  const matrices = reportedMatrices(map, verdicts)
  if (matrices.length === 0) return ''
  return `<p class="counts">${escapeXml(SIDE_BY_SIDE_SAYS)}</p>\n${matrices.map((matrix) => matrixTable(map, matrix)).join('\n')}`
}

function matrixTable(map: DebateMap, matrix: AnswerMatrix): string {
  const { question, answers } = matrix
  const title = escapeXml(question.title)
  const head = answers.map(({ claimId }) => `<th scope="col">${claimLink(map, claimId)}</th>`).join('')
  const rows = matrixRows(matrix).map(({ name, cells }) => {
    const found = cells.map(({ words, strength }) => {
      const strong = strength === '' ? '' : `<br><span class="strength">${escapeXml(strength)}</span>`
      return `<td>${escapeXml(words)}${strong}</td>`
    })
    return `<tr><th scope="row" dir="auto">${escapeXml(name)}</th>${found.join('')}</tr>`
  })
  const more = question.more > 0 ? `<p class="counts">and ${question.more.toLocaleString('en')} more answers</p>` : ''
  return `<h3 dir="auto">${title}</h3>
<div class="matrix" role="region" aria-label="${title}, side by side" tabindex="0">
<table><thead><tr><td></td>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table>
</div>${more}`
}
