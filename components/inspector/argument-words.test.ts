import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { argumentName, premisesInWords } from './argument-words'

function sentences() {
  const play = new PlayMap()
  const thesis = play.claim('Thesis.')
  const [one, two, three] = [play.claim('It rained.'), play.claim('Did it?'), play.claim('And so on...')]
  const on = { kind: 'claim', id: thesis } as const
  const read = (id: string) => {
    const argument = play.map.arguments.get(id)
    if (!argument) throw new Error('no argument')
    const { opening, claims } = premisesInWords(play.map, argument)
    return { name: argumentName(argument), text: [opening, ...claims.map(({ text, after }) => text + after)].join(' ') }
  }
  return { play, one, two, three, on, read }
}

describe('premisesInWords', () => {
  it('IN2: an argument reads as a sentence', () => {
    const { play, one, two, three, on, read } = sentences()
    expect(read(play.argue('pro', [one], on))).toEqual({ name: 'Reason', text: 'Because It rained.' })
    expect(read(play.argue('con', [one, two], on))).toEqual({
      name: 'Objection',
      text: 'But It rained and Did it? together.',
    })
    expect(read(play.argue('pro', [one, two, three], on)).text).toBe(
      'Because It rained, Did it? and And so on... together.',
    )
  })

  it('IN2: schemes and undercuts read as what they are', () => {
    const { play, one, two, on, read } = sentences()
    const reason = play.argue('pro', [one], on)
    const step = { kind: 'argument', id: reason } as const
    expect(read(play.argue('con', [two], step))).toEqual({ name: 'Undercut', text: 'That does not follow: Did it?' })
    expect(read(play.argue('pro', [two], step))).toEqual({ name: 'Backing', text: 'That follows: Did it?' })
    play.run({ v: 1, id: 'e', kind: 'edit-argument', argumentId: reason, scheme: { from: null, to: 'precedent' } })
    expect(read(reason).text).toBe('From precedent, It rained.')
    const objection = play.argue('con', [one], on)
    play.run({ v: 1, id: 'o', kind: 'edit-argument', argumentId: objection, scheme: { from: null, to: 'precedent' } })
    expect(read(objection).text).toBe('But, from precedent, It rained.')
  })
})
