import { expect, it } from 'vitest'
import { evaluateApart } from './answer-evaluation'

it('CL11: what takes longer than there is time for is stopped and told', async () => {
  const job = { kind: 'solve', text: 'p af 1\n', task: 'SE', semantics: 'GR', limit: 1 } as const
  expect(await (await evaluateApart(job)).json()).toEqual({ task: 'SE', semantics: 'GR', extension: ['1'] })
  const stopped = await evaluateApart(job, { longestMs: 1 })
  expect(stopped.status).toBe(422)
  expect(await stopped.json()).toMatchObject({ error: { message: expect.stringContaining('Not determined') } })
})
