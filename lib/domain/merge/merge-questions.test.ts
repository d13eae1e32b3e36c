import { expect, it } from 'vitest'
import type { HandledQuestion, QuestionParts } from '../model'
import { NOTHING_SAID } from '../operations/with-questions'
import { mergeQuestions } from './merge-questions'

const said = (key: string, parts: Partial<QuestionParts>, by = 'ann'): HandledQuestion => ({
  ...{ scheme: 'sign', key, ...NOTHING_SAID, ...parts },
  ...{ by, at: '2026-01-01T00:00:00.000Z' },
})

it('CQ11: what each side said otherwise than the base is taken, part by part; the same part twice is left to a person', () => {
  const base = [said('seen', { answer: 'Yes.' }), said('strength', { aside: 'No matter.' })]
  const map = [said('seen', { answer: 'Yes.', assigned: { person: 'bob', due: null } }, 'bob')]
  const copy = [
    said('seen', { answer: 'Certainly.' }),
    said('strength', { aside: 'No matter.' }),
    said('other', { answer: 'No.' }),
  ]
  expect(mergeQuestions(base, map, copy)).toMatchObject([
    { key: 'other', answer: 'No.' },
    { key: 'seen', answer: 'Certainly.', assigned: { person: 'bob' } },
  ])
  expect(mergeQuestions(base, [said('seen', { answer: 'Hardly.' })], copy)).toBeNull()
  expect(mergeQuestions(undefined, undefined, [])).toEqual([])
})
