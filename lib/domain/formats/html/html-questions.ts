import type { DebateMap } from '../../debate-map'
import { type QuestionedArgument, questionCount, reportedQuestions } from '../../report/reported-questions'
import { escapeXml } from '../escape-xml'
import { claimLink } from './html-text'

/** The critical questions of the named schemes, open ones first told by their number; empty where no scheme asks any. */
export function htmlQuestions(map: DebateMap): string {
  const all = reportedQuestions(map)
  if (all.length === 0) return ''
  const count = questionCount(all)
  const words = `${count.open.toLocaleString('en')} open of ${count.all.toLocaleString('en')}`
  return `<p class="counts">${words}</p>\n<ul class="points">${all.map((one) => `<li>${argumentItem(map, one)}</li>`).join('\n')}</ul>`
}

function argumentItem(map: DebateMap, { argument, questions }: QuestionedArgument): string {
  const about = argument.premises.map((id) => claimLink(map, id)).join(' <span class="and">and</span> ')
  const from = argument.scheme === null ? '' : ` <span class="by">from ${escapeXml(argument.scheme)}</span>`
  const items = questions.map(({ asks, open, said }) => {
    const words = said.map((part) => `<br><span class="said" dir="auto">${escapeXml(part)}</span>`).join('')
    return `<li>${escapeXml(asks)}${open ? ' <span class="by">open</span>' : ''}${words}</li>`
  })
  return `${about}${from}<ul class="questions">${items.join('')}</ul>`
}
