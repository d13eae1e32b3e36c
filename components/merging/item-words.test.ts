import { describe, expect, it } from 'vitest'
import { parseCruxJson, printCruxJson } from '@/lib/domain/formats/crux-json'
import { draftOf } from '@/lib/domain/formats/losses'
import { planMerge } from '@/lib/domain/merge/plan-merge'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { itemInWords } from './item-words'
import { recordNames } from './record-names'

/** The items of what was done to a copy, in words. */
function told(prepare: (play: PlayMap) => void, edit: (play: PlayMap) => void) {
  const play = new PlayMap()
  prepare(play)
  const [base, text] = [play.map, printCruxJson(play.map)]
  edit(play)
  const was = parseCruxJson(text)
  if (!was.ok) throw new Error('not read')
  const plan = planMerge(was.value, base, draftOf(play.map), { person: 'bob', seq: 1, base: 1, renames: false })
  return plan.items.map((item) => itemInWords(item, recordNames(base, plan)))
}

describe('an item of a merge in words', () => {
  it('FM98: a new reason names what it is for, and what comes with it', () => {
    let top = ''
    const [item] = told(
      (play) => {
        top = play.claim('Ports should grow.')
      },
      (play) => {
        const { claimId } = play.reply('con', top, 'It stirs up mud.')
        play.note({ kind: 'claim', id: claimId }, 'Really?')
      },
    )
    expect(item).toMatchObject({
      what: 'Objection against “Ports should grow.”',
      words: 'It stirs up mud.',
      beside: 'With 1 note.',
    })
  })

  it('FM98: a changed field says what it was and what it is to be', () => {
    let top = ''
    const [item] = told(
      (play) => {
        top = play.claim('Ports should grow.')
      },
      (play) =>
        play.run(play.edit(top, { text: { from: 'Ports should grow.', to: 'Ports may grow.' }, addTags: ['sea'] })),
    )
    expect(item?.what).toBe('Claim')
    expect(item?.fields).toEqual([
      { label: null, base: 'Ports should grow.', map: 'Ports should grow.', copy: 'Ports may grow.' },
      { label: 'Tags', base: '', map: '', copy: 'sea' },
    ])
  })

  it('FM98: what cannot be taken over says why', () => {
    let note = ''
    const [item] = told(
      (play) => {
        note = play.note({ kind: 'claim', id: play.claim('Ports should grow.') }, 'Why?')
      },
      (play) =>
        play.run({
          v: 1,
          id: play.newId(),
          kind: 'edit-annotation',
          annotationId: note,
          body: { from: 'Why?', to: 'How?' },
        }),
    )
    expect(item).toMatchObject({
      what: 'Note on “Ports should grow.”',
      beside: expect.stringContaining('Only whoever wrote'),
    })
  })
})
