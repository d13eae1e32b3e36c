import { expect, it } from 'vitest'
import { evaluateApart } from './answer-evaluation'

it('CL11: what takes longer than there is time for is stopped and told', async () => {
  const job = { kind: 'solve', text: 'p af 1\n', task: 'SE', semantics: 'GR', limit: 1 } as const
  const answer = { task: 'SE', semantics: 'GR', extension: ['1'] }
  expect(await (await evaluateApart(job)).json()).toEqual(answer)
  // Each of these pairs doubles the ways to choose: there are more than could ever be told.
  const pairs = Array.from({ length: 40 }, (_, n) => `${2 * n + 1} ${2 * n + 2}\n${2 * n + 2} ${2 * n + 1}\n`)
  const endless = {
    kind: 'solve',
    text: `p af 80\n${pairs.join('')}`,
    task: 'EE',
    semantics: 'PR',
    limit: 1e9,
  } as const
  const stopped = await evaluateApart(endless, { longestMs: 500 })
  expect(stopped.status).toBe(422)
  expect(await stopped.json()).toMatchObject({ error: { message: expect.stringContaining('Not determined') } })
  expect(await (await evaluateApart(job)).json()).toEqual(answer)
})
