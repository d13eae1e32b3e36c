import { describe, expect, it } from 'vitest'
import { labelsOf } from '../evaluation/map-labels'
import { openFlanks } from '../evaluation/open-flanks'
import type { Argument } from '../model'
import { PlayMap } from '../testing/play-map'
import { keptQuestions, openCount, questionsOf, wordsOfQuestion } from './argument-questions'
import { openQuestionsOf } from './open-questions'

/** A thesis with a reason from a sign and an objection from precedent. */
function debate() {
  const play = new PlayMap()
  const thesis = play.claim('It rained.')
  const [reason, objection] = [
    play.reply('pro', thesis, 'The street is wet.'),
    play.reply('con', thesis, 'It never does.'),
  ]
  const name = (argumentId: string, to: string | null) =>
    play.run({
      ...{ v: 1, id: play.newId(), kind: 'edit-argument', argumentId },
      scheme: { from: play.map.arguments.get(argumentId)?.scheme ?? null, to },
    })
  const answer = (argumentId: string, scheme: string, key: string) =>
    play.run({
      ...{ v: 1, id: play.newId(), kind: 'handle-question', argumentId, scheme, key },
      answer: { from: null, to: 'So it is.' },
    })
  name(reason.argumentId, 'sign')
  name(objection.argumentId, 'Argument from Precedent')
  const argument = (id: string) => play.map.arguments.get(id) as Argument
  return { play, thesis, reason: reason.argumentId, objection: objection.argumentId, name, answer, argument }
}

describe('the questions of arguments', () => {
  it('CQ6: another scheme asks its own questions; what was said of the former ones is kept and counts when it comes back', () => {
    const { play, reason, name, answer, argument } = debate()
    answer(reason, 'sign', 'seen')
    expect(openCount(play.map, argument(reason))).toBe(2)
    name(reason, 'analogy')
    expect(questionsOf(play.map, argument(reason)).every(({ standing }) => standing === 'open')).toBe(true)
    expect(keptQuestions(argument(reason))).toMatchObject([{ scheme: 'sign', key: 'seen', answer: 'So it is.' }])
    name(reason, null)
    expect(openCount(play.map, argument(reason))).toBe(0)
    expect(keptQuestions(argument(reason))).toHaveLength(1)
    name(reason, 'sign')
    expect(keptQuestions(argument(reason))).toEqual([])
    expect(openCount(play.map, argument(reason))).toBe(2)
    expect(wordsOfQuestion({ scheme: 'sign', key: 'seen' })).toBe('Is the sign really there?')
    expect(wordsOfQuestion({ scheme: 'sign', key: 'never-was' })).toBeUndefined()
  })

  it('CQ9: open are the questions of named schemes of which nothing was said, by argument and by side', () => {
    const { play, thesis, reason, objection, answer } = debate()
    expect(openQuestionsOf(play.map)).toHaveLength(7)
    answer(reason, 'sign', 'strength')
    expect(openQuestionsOf(play.map).map(({ argument, key }) => [argument.id, key])).toEqual([
      [reason, 'seen'],
      [reason, 'other-cause'],
      ...['applies', 'binding', 'sound', 'distinguished'].map((key) => [objection, key]),
    ])
    play.run({
      ...{ v: 1, id: play.newId(), kind: 'handle-question', argumentId: objection, scheme: 'precedent', key: 'sound' },
      assigned: { from: null, to: { person: 'ann', due: null } },
    })
    const sides = openFlanks(play.map, labelsOf(play.map), thesis)
    expect(sides.pro.questions.map(({ key }) => key)).toEqual(['seen', 'other-cause'])
    expect(sides.con.questions.map(({ key }) => key)).toEqual(['applies', 'binding', 'distinguished'])
    expect(openQuestionsOf(play.map)).toHaveLength(6)
  })

  it('CQ9: what argues in a circle, or on both sides, is walked once for each side', () => {
    const { play, thesis, reason } = debate()
    const [premise] = play.map.arguments.get(reason)?.premises ?? []
    play.argue('con', [thesis], { kind: 'claim', id: premise ?? '' })
    const sides = openFlanks(play.map, labelsOf(play.map), thesis)
    for (const { questions } of [sides.pro, sides.con])
      expect(questions.filter(({ argument }) => argument.id === reason)).toHaveLength(3)
  })
})
