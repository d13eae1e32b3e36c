import { describe, expect, it } from 'vitest'
import { checkMap } from '../check-map'
import { LIMITS } from '../limits'
import { PlayMap } from '../testing/play-map'

describe('rewording', () => {
  const text = 'Framework agreements are a trick.'

  it('OP8: rewordings that do not touch are merged', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { text: { from: text, to: 'All framework agreements are a trick.' } }), 'ann')
    play.run(play.edit(id, { text: { from: text, to: 'Framework agreements are a clever trick.' } }), 'bob')
    expect(play.map.claims.get(id)).toMatchObject({
      text: 'All framework agreements are a clever trick.',
      conflicts: [],
    })
  })

  it('OP8: rewordings that touch are both kept until someone settles them, and settling can be undone', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { text: { from: text, to: 'Framework agreements are a trap.' } }), 'ann')
    const second = play.edit(id, { text: { from: text, to: 'Framework agreements are a ruse.' } })
    play.run(second, 'bob')
    const claim = () => play.map.claims.get(id)
    expect(claim()?.text).toBe('Framework agreements are a trap.')
    expect(claim()?.conflicts).toMatchObject([
      { id: second.id, text: 'Framework agreements are a ruse.', by: 'bob', settled: false },
    ])
    const settle = play.edit(id, {
      settle: [second.id],
      text: { from: 'Framework agreements are a trap.', to: 'Framework agreements are a ruse.' },
    })
    const { undo } = play.run(settle)
    expect(claim()).toMatchObject({ text: 'Framework agreements are a ruse.', conflicts: [{ settled: true }] })
    if (undo) play.run(undo)
    expect(claim()).toMatchObject({ text: 'Framework agreements are a trap.', conflicts: [{ settled: false }] })
    expect(play.refused(play.edit(id, { settle: ['unknown'] }))).toMatchObject({ code: 'missing', kind: 'conflict' })
  })

  it('OP14: many conflicts leave room for new ones, the oldest settled going first', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    const ids: string[] = []
    const clash = () => {
      const edit = play.edit(id, { text: { from: 'Something else.', to: `Wording ${ids.length}.` } })
      play.run(edit)
      ids.push(edit.id)
    }
    clash()
    for (let count = 1; count <= LIMITS.conflicts; count += 1) {
      clash()
      play.run(play.edit(id, { settle: [ids.at(-1) ?? ''] }))
    }
    const kept = play.map.claims.get(id)?.conflicts.map((conflict) => conflict.id)
    expect(kept).toEqual([ids[0], ...ids.slice(2)])
    expect(play.refused(play.edit(id, { reopen: [ids[1] ?? ''] }))).toMatchObject({ code: 'missing', kind: 'conflict' })
    expect(checkMap(play.map)).toEqual([])
  })

  it('OP8: tags of several people are all kept', () => {
    const play = new PlayMap()
    const id = play.claim(text)
    play.run(play.edit(id, { addTags: ['NATO'] }), 'ann')
    play.run(play.edit(id, { addTags: ['precedent'] }), 'bob')
    play.run(play.edit(id, { removeTags: ['NATO'] }), 'ann')
    expect(play.map.claims.get(id)?.tags).toEqual(['precedent'])
  })
})
