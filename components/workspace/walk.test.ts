import { describe, expect, it } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { type Direction, type Spot, walk } from './walk'

const claim = (id: string): Spot => ({ kind: 'claim', id })
const argument = (id: string): Spot => ({ kind: 'argument', id })

function debate() {
  const play = new PlayMap()
  const thesis = play.claim('thesis')
  const left = play.reply('pro', thesis, 'left')
  const [one, two] = [play.claim('one'), play.claim('two')]
  const joint = play.argue('pro', [one, two], claim(thesis))
  const cut = play.claim('cut')
  const undercut = play.argue('con', [cut], argument(left.argumentId))
  // As drawn: left, its undercut, one, two.
  const drawn = [left.argumentId, left.claimId, undercut, joint, one, two]
  const across = ({ id }: Spot) => drawn.indexOf(id)
  const go = (from: Spot, direction: Direction, via: string | null = null) =>
    walk(play.map, from, direction, { via, across })?.spot ?? null
  return { play, thesis, left, one, two, joint, cut, undercut, go }
}

describe('walk', () => {
  it('goes up to what a thing is about and stops at a thesis', () => {
    const { go, thesis, left } = debate()
    expect(go(claim(left.claimId), 'up')).toEqual(argument(left.argumentId))
    expect(go(argument(left.argumentId), 'up')).toEqual(claim(thesis))
    expect(go(claim(thesis), 'up')).toBeNull()
  })

  it('goes down into the arguments and their premises', () => {
    const { go, thesis, left, joint, one } = debate()
    expect(go(claim(thesis), 'down')).toEqual(argument(left.argumentId))
    expect(go(argument(left.argumentId), 'down')).toEqual(claim(left.claimId))
    expect(go(argument(joint), 'down')).toEqual(claim(one))
    expect(go(claim(one), 'down')).toBeNull()
  })

  it('goes sideways over everything in the row, undercuts too', () => {
    const { go, left, one, two, undercut } = debate()
    expect(go(claim(left.claimId), 'right')).toEqual(argument(undercut))
    expect(go(argument(undercut), 'right')).toEqual(claim(one))
    expect(go(claim(one), 'right')).toEqual(claim(two))
    expect(go(claim(two), 'right')).toBeNull()
    expect(go(argument(undercut), 'left')).toEqual(claim(left.claimId))
  })

  it('goes up an undercut to the argument it denies', () => {
    const { go, left, undercut, cut } = debate()
    expect(go(claim(cut), 'up')).toEqual(argument(undercut))
    expect(go(argument(undercut), 'up')).toEqual(argument(left.argumentId))
  })

  it('goes up the way it came when a claim is a premise of several arguments', () => {
    const { play, go, one, cut, joint } = debate()
    const second = play.argue('con', [one], claim(cut))
    expect(go(claim(one), 'up', second)).toEqual(argument(second))
    expect(go(claim(one), 'up', joint)).toEqual(argument(joint))
  })

  it('remembers the argument in which a claim is seen', () => {
    const { play, joint, one, left } = debate()
    const across = () => 0
    expect(walk(play.map, argument(joint), 'down', { via: null, across })).toEqual({ spot: claim(one), via: joint })
    expect(walk(play.map, claim(left.claimId), 'up', { via: null, across })?.via).toBe(left.argumentId)
  })

  it('ends in a cycle of claims too: every step is one step', () => {
    const { play, go, thesis, one } = debate()
    const back = play.argue('pro', [thesis], claim(one))
    expect(go(claim(thesis), 'up')).toEqual(argument(back))
    expect(go(argument(back), 'up')).toEqual(claim(one))
  })
})
