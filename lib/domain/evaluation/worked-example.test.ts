import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { countedIds } from '../counted-ids'
import { argdownFormat } from '../formats/argdown/argdown'
import { mapOfDraft } from '../formats/map-of-draft'
import { tellVerdicts } from './told-verdicts'
import { VERDICT_WORDS } from './verdict'

const GUIDE = readFileSync(new URL('../../../docs/evaluation.md', import.meta.url), 'utf8')
const [, debate = '', more = ''] = /```argdown\n(.*?)```.*?```argdown\n(.*?)```/s.exec(GUIDE) ?? []
const pumped = debate.replace(/^ {4}- \[Mud\].*\n/m, '') + more.replace('[Mud]', '[Mud]: Poisoned mud.')
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

/** By the name that the guide gives each claim. */
function verdictsOf(argdown: string): Record<string, string> {
  const parsed = argdownFormat.parse?.(argdown, { newId: countedIds('r'), stamp, authorName: 'Ann' })
  if (!parsed?.ok) throw new Error('not read')
  const made = mapOfDraft(parsed.value, stamp, countedIds('m'))
  if (!made.ok) throw new Error('not made')
  const names = new Map([...argdown.matchAll(/\[(\w+)\]: (.*)/g)].map(([, name = '', text = '']) => [text, name]))
  const { on } = tellVerdicts(made.value)
  return Object.fromEntries(
    [...made.value.claims.values()].map(({ id, text }) => [
      names.get(text) ?? text,
      VERDICT_WORDS[on.get(id) ?? 'unresolved'],
    ]),
  )
}

const [first = '', rivals = ''] = GUIDE.split('## Answers that exclude each other')

it('EV21: the guide says of its debate what the evaluation says', () => {
  const rows = [...first.matchAll(/^\| (Dredge|Ships|Bridge|Lift|Mud) \| (.+) \|$/gm)]
  expect(rows).toHaveLength(5)
  expect(verdictsOf(debate)).toEqual(Object.fromEntries(rows.map(([, name, verdict]) => [name, verdict])))
  expect(verdictsOf(pumped)).toMatchObject({ Dredge: 'Stands', Mud: 'Unanswered objection' })
})

it('EV21: and of its rival answers', () => {
  const rows = [...rivals.matchAll(/^\| (Dredge|Move|Leave)(?:: "(.+?)")? \| (.+) \| (.+) \|$/gm)]
  expect(rows).toHaveLength(3)
  const answers = rows.flatMap(([, name, text]) => (text ? [`[${name}]: ${text}\n`] : []))
  const framed = (argdown: string) =>
    `## What is to be done? {colour: blue, rivals: true}\n\n${argdown.replace(/^ {4}[-+] .*\n/gm, '')}\n${answers.join('\n')}\n## Else\n\n${argdown}`
  const said = (place: 3 | 4) => Object.fromEntries(rows.map((row) => [row[1], row[place]]))
  expect(verdictsOf(framed(debate))).toMatchObject(said(3))
  expect(verdictsOf(framed(pumped))).toMatchObject(said(4))
})
