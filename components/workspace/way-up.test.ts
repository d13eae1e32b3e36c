import { describe, expect, it } from 'vitest'
import { isUndercut } from '@/lib/domain/debate-map'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { wayTo } from './way-up'

const onClaim = (id: string) => ({ kind: 'claim', id }) as const
const onArgument = (id: string) => ({ kind: 'argument', id }) as const

describe('the way from the top', () => {
  const play = new PlayMap()
  const [top, other] = [play.claim('Top.'), play.claim('Other.')]
  const { claimId: reason, argumentId } = play.reply('pro', top, 'Reason.')
  const second = play.argue('con', [reason], onClaim(other))
  const denial = play.claim('It does not follow.')
  play.argue('con', [denial], onArgument(argumentId))
  const said = (...[spot, via]: [Parameters<typeof wayTo>[1], string | null]) =>
    wayTo(play.map, spot, via).map(({ claimId, argument }) => {
      const sign = argument ? `${isUndercut(argument) ? 'undercut' : argument.stance} ` : ''
      return `${sign}${play.map.claims.get(claimId)?.text}`
    })

  it('VI5: leads through the arguments by which the eye came', () => {
    expect(said(onClaim(reason), argumentId)).toEqual(['Top.', 'pro Reason.'])
    expect(said(onClaim(reason), second)).toEqual(['Other.', 'con Reason.'])
    expect(said(onClaim(top), null)).toEqual(['Top.'])
    expect(said(onArgument(argumentId), null)).toEqual(['Top.'])
    expect(said(onClaim('gone'), null)).toEqual([])
  })

  it('VI5: an undercut stands after what the denied step is about; a ring ends', () => {
    expect(said(onClaim(denial), null)).toEqual(['Top.', 'undercut It does not follow.'])
    const [one, two] = [play.claim('One.'), play.claim('Two.')]
    play.argue('pro', [one], onClaim(two))
    play.argue('pro', [two], onClaim(one))
    expect(said(onClaim(one), null)).toEqual(['pro Two.', 'pro One.'])
  })
})
