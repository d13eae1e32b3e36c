import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf } from '../actions-of'
import { applyOperation } from '../apply-operation'
import { checkMap } from '../check-map'
import { copyThings } from '../clipboard/copy-things'
import { pasteClip } from '../clipboard/paste-clip'
import { composeMerge } from '../compose-group'
import { parseCruxJson, printCruxJson } from '../formats/crux-json'
import { chooseForExport } from '../formats/export-choice'
import { invertOperation } from '../invert-operation'
import { LIMITS } from '../limits'
import type { Argument, QuestionParts } from '../model'
import type { OperationOf } from '../operation'
import { questionsOf } from '../schemes/argument-questions'
import { PlayMap } from '../testing/play-map'

/** An argument from expert opinion with two premises. */
function asked() {
  const play = new PlayMap()
  const [thesis, expert, says] = [
    play.claim('It will rain.'),
    play.claim('Ann knows weather.'),
    play.claim('Ann says so.'),
  ]
  const argumentId = play.argue('pro', [expert, says], { kind: 'claim', id: thesis })
  play.run({
    ...{ v: 1, id: play.newId(), kind: 'edit-argument', argumentId },
    scheme: { from: null, to: 'expert opinion' },
  })
  const argument = () => play.map.arguments.get(argumentId) as Argument
  const handle = (
    key: string,
    parts: { [P in keyof QuestionParts]?: { from: QuestionParts[P]; to: QuestionParts[P] } },
  ): OperationOf<'handle-question'> => ({
    ...{ v: 1, id: play.newId(), kind: 'handle-question', argumentId, scheme: 'expert opinion', key },
    ...parts,
  })
  const answer = (key: string, to: string | null, from: string | null = null) => handle(key, { answer: { from, to } })
  const standing = (key: string) => questionsOf(play.map, argument()).find((one) => one.key === key)?.standing
  return { play, thesis, expert, says, argumentId, argument, handle, answer, standing }
}

describe('critical questions on an argument', () => {
  it('CQ2: what is said is kept under scheme and key, each once and in order; open again, nothing is kept', () => {
    const { play, argument, answer, handle, standing } = asked()
    expect(argument()).not.toHaveProperty('questions')
    expect(standing('field')).toBe('open')
    play.run(answer('field', 'Weather is her field.'), 'bob')
    play.run(answer('expertise', 'Twenty years.'))
    expect(argument().questions?.map(({ key, by }) => [key, by])).toEqual([
      ['expertise', 'ann'],
      ['field', 'bob'],
    ])
    expect(Object.keys(argument()).slice(-5)).toEqual(['questions', 'createdBy', 'createdAt', 'updatedBy', 'updatedAt'])
    expect(standing('field')).toBe('answered')
    expect(checkMap(play.map)).toEqual([])
    play.run(handle('field', { aside: { from: null, to: 'Beside the point.' } }))
    play.run(answer('field', null, 'Weather is her field.'))
    expect(standing('field')).toBe('aside')
    play.run(handle('field', { aside: { from: 'Beside the point.', to: null } }))
    play.run(answer('expertise', null, 'Twenty years.'))
    expect(argument()).not.toHaveProperty('questions')
    expect(play.refused({ ...answer('field', 'x'), argumentId: 'gone' })).toMatchObject({ code: 'missing' })
  })

  it('CQ3: different questions, and different parts of one question, handled at once lose nothing', () => {
    const { play, argument, answer, handle } = asked()
    const both = [answer('field', 'Yes.'), answer('backup', 'Radar.')]
    const parts = [
      handle('trust', { assigned: { from: null, to: { person: 'ann', due: '2026-03-01' } } }),
      handle('trust', { aside: { from: null, to: 'Not in doubt.' } }),
      handle('trust', { answer: { from: null, to: 'She is.' } }),
    ]
    for (const one of [...both, ...parts]) play.run(one, 'bob')
    expect(argument().questions).toMatchObject([
      { key: 'backup', answer: 'Radar.' },
      { key: 'field', answer: 'Yes.' },
      { key: 'trust', answer: 'She is.', aside: 'Not in doubt.', assigned: { person: 'ann', due: '2026-03-01' } },
    ])
  })

  it('CQ3: taking an edit back brings what was said before, and is refused when somebody said otherwise since', () => {
    const { play, argument, answer, handle } = asked()
    play.run(answer('field', 'Yes.'))
    const { undo } = play.run(answer('field', 'Yes, and long.', 'Yes.'))
    const assigned = handle('field', { assigned: { from: null, to: { person: 'ann', due: null } } })
    const other = play.run(assigned)
    if (undo) play.run(undo)
    expect(argument().questions).toMatchObject([{ answer: 'Yes.', assigned: { person: 'ann' } }])
    play.run(handle('field', { assigned: { from: null, to: { person: 'bob', due: null } } }))
    expect(play.refused(other.undo)).toMatchObject({ code: 'changed-since', kind: 'argument' })
  })

  it('CQ4: two answers given at once are both kept; one that was not seen is not taken away', () => {
    const { play, argument, answer } = asked()
    const said = () => argument().questions?.[0]?.answer
    play.run(answer('field', 'Yes.'))
    play.run(answer('field', 'Certainly.'), 'bob')
    expect(said()).toBe('Yes.\n\nCertainly.')
    play.run(answer('field', 'Yes, indeed.\n\nCertainly.', 'Yes.\n\nCertainly.'))
    play.run(answer('field', 'Yes.\n\nMost certainly.', 'Yes.\n\nCertainly.'), 'bob')
    expect(said()).toBe('Yes, indeed.\n\nMost certainly.')
    play.run(answer('field', null, 'Something older'))
    expect(said()).toBe('Yes, indeed.\n\nMost certainly.')
    const long = 'a'.repeat(LIMITS.answer)
    expect(play.refused(answer('field', long, 'Older'))).toEqual({
      code: 'limit-reached',
      limit: 'answer',
      max: LIMITS.answer,
    })
  })

  it('CQ5: an objection answers while it is on the map, a premise while it is one', () => {
    const { play, says, argumentId, handle, standing } = asked()
    const undercut = play.argue('con', [play.claim('She sells umbrellas.')], { kind: 'argument', id: argumentId })
    play.run(handle('trust', { objection: { from: null, to: undercut } }))
    play.run(handle('opinion', { premise: { from: null, to: says } }))
    expect([standing('trust'), standing('opinion')]).toEqual(['objection', 'answered'])
    const { undo } = play.run(play.delete({ arguments: [undercut] }))
    const out = play.run(play.delete({ premises: [{ argumentId, claimId: says }] }))
    expect([standing('trust'), standing('opinion')]).toEqual(['open', 'open'])
    for (const back of [out.undo, undo]) if (back) play.run(back)
    expect([standing('trust'), standing('opinion')]).toEqual(['objection', 'answered'])
    expect(checkMap(play.map)).toEqual([])
  })

  it('CQ7: deleted with its argument and restored with it', () => {
    const { play, argumentId, argument, answer } = asked()
    play.run(answer('field', 'Yes.'))
    const before = argument()
    const { undo } = play.run(play.delete({ arguments: [argumentId] }))
    if (undo) play.run(undo)
    expect(argument()).toEqual(before)
  })

  it('CQ7: a premise that is merged with another claim still answers, and merging can be taken back', () => {
    const { play, says, handle, argument, standing } = asked()
    play.run(handle('opinion', { premise: { from: null, to: says } }))
    const other = play.claim('Ann said so.')
    const { undo } = play.run(composeMerge(play.newId, other, [says]))
    expect(argument().questions).toMatchObject([{ premise: other }])
    expect(standing('opinion')).toBe('answered')
    if (undo) play.run(undo)
    expect(argument().questions).toMatchObject([{ premise: says }])
    expect(standing('opinion')).toBe('answered')
  })

  it('CQ7: a copy has the answers with ids of its own, and nobody who is to see to anything', () => {
    const { play, thesis, says, argumentId, answer, handle } = asked()
    const undercut = play.argue('con', [play.claim('She sells umbrellas.')], { kind: 'argument', id: argumentId })
    play.run(handle('trust', { objection: { from: null, to: undercut } }))
    play.run(handle('opinion', { premise: { from: null, to: says } }))
    play.run(handle('field', { assigned: { from: null, to: { person: 'ann', due: null } } }))
    play.run(answer('backup', 'Radar.'))
    const clip = copyThings(play.map, [{ kind: 'claim', id: thesis }])
    const { operation, ids } = pasteClip(play.newId, clip, null)
    play.run(operation, 'bob')
    expect(play.map.arguments.get(ids.get(argumentId) ?? '')?.questions).toMatchObject([
      { key: 'backup', answer: 'Radar.', by: 'bob' },
      { key: 'opinion', premise: ids.get(says), assigned: null },
      { key: 'trust', objection: ids.get(undercut) },
    ])
  })

  it('CQ7, FM12: Crux JSON carries them as version 4; without names nobody is assigned', () => {
    const { play, answer, handle, argumentId } = asked()
    play.run(answer('field', 'Yes.'))
    play.run(handle('trust', { assigned: { from: null, to: { person: 'ann', due: '2026-03-01' } } }))
    const file = printCruxJson(play.map)
    expect(JSON.parse(file).version).toBe(4)
    const read = parseCruxJson(file)
    if (!read.ok) throw new Error('not read')
    expect(read.value.content.arguments).toEqual([play.map.arguments.get(argumentId)])
    const nameless = chooseForExport(play.map, { names: false }).arguments.get(argumentId)?.questions
    expect(nameless).toMatchObject([{ key: 'field', answer: 'Yes.', by: 'someone' }])
  })

  it('CQ10: who may annotate may answer in words where nobody else did, and nothing more', () => {
    const { play, answer, handle } = asked()
    const needs = (operation: OperationOf<'handle-question'>, who = 'bob') => actionsOf(play.map, operation, who)
    expect(needs(answer('field', 'Yes.'))).toEqual(['question.answer'])
    expect(needs(handle('field', { aside: { from: null, to: 'No.' } }))).toEqual(['content.edit'])
    expect(needs({ ...answer('field', 'Yes.'), aside: { from: null, to: 'No.' } })).toEqual(['content.edit'])
    play.run(answer('field', 'Yes.'), 'bob')
    expect(needs(answer('field', null, 'Yes.'))).toEqual(['question.answer'])
    expect(needs(answer('field', null, 'Yes.'), 'cyd')).toEqual(['content.edit'])
  })

  it('CQ3: whatever is done to a question, taking it back leaves what was said before', () => {
    const words = fc.option(fc.constantFrom('One.', 'Two words.', 'Three.'))
    const person = fc.option(
      fc.record({ person: fc.constantFrom('ann', 'bob'), due: fc.constantFrom(null, '2026-01-31') }),
    )
    const parts = fc.record({ answer: words, aside: words, assigned: person }, { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 6, size: 'max' }), (edits) => {
        const { play, argument, handle } = asked()
        for (const edit of edits) {
          const was = argument().questions?.map(({ by, at, ...said }) => said)
          const now = { answer: null, aside: null, assigned: null, ...argument().questions?.[0] }
          const named = Object.entries(edit).map(([part, to]) => [part, { from: now[part as 'answer'], to }])
          const operation = handle('field', Object.fromEntries(named))
          const result = applyOperation(play.map, operation, { author: 'ann', at: '2026-01-01T00:00:00.000Z' })
          if (!result.ok) throw new Error('refused')
          const undo = invertOperation({ before: play.map, after: result.value.map, operation }, play.newId)
          play.run(operation)
          if (!undo) continue
          play.run(undo)
          expect(argument().questions?.map(({ by, at, ...said }) => said)).toEqual(was)
          play.run({ ...operation, id: play.newId() })
        }
      }),
      { numRuns: 60 },
    )
  })
})
