import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits'
import type { Argument, Claim } from '../model'
import { PlayMap } from '../testing/play-map'
import { arbitraryClaimText, arbitraryLine } from '../testing/random-texts'
import { argumentPill, CARD, claimCard, conjunctionOf, isThesis, PILL } from './card'

const AT = '2026-01-01T00:00:00.000Z'
const authored = { createdBy: 'ann', createdAt: AT, updatedBy: 'ann', updatedAt: AT }
const claimOf = (text: string): Claim => ({
  id: 'c',
  text,
  holder: null,
  tags: [],
  pin: null,
  conflicts: [],
  ...authored,
})
const argumentOf = (parts: Partial<Argument>): Argument => ({
  id: 'a',
  stance: 'pro',
  premises: ['c'],
  conclusion: { kind: 'claim', id: 'd' },
  scheme: null,
  note: '',
  pin: null,
  ...authored,
  ...parts,
})

describe('claimCard', () => {
  it('LO12: is high enough for its lines, and wide only when they are many', () => {
    fc.assert(
      fc.property(arbitraryClaimText, fc.boolean(), (text, thesis) => {
        const { width, height, text: set, style } = claimCard(claimOf(text), thesis)
        const widths: readonly number[] = thesis ? CARD.thesisWidths : CARD.widths
        expect(widths).toContain(width)
        if (width < (widths.at(-1) ?? 0)) expect(set.lines.length).toBeLessThanOrEqual(9)
        expect(height).toBe(54 + 6 + set.lines.length * style.lineHeight)
      }),
    )
  })

  it('LO12: the longest claim there can be is a block, not a column', () => {
    const { width, height } = claimCard(claimOf('long '.repeat(LIMITS.claimText / 5).trim()), false)
    expect(height / width).toBeLessThan(3)
  })

  it('LO12: a thesis is what is argued about and argues for nothing', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    expect(isThesis(play.map, thesis)).toBe(false)
    const { claimId } = play.reply('pro', thesis, 'reason')
    expect(isThesis(play.map, thesis)).toBe(true)
    expect(isThesis(play.map, claimId)).toBe(false)
  })
})

describe('conjunctionOf', () => {
  it.each([
    ['because', argumentOf({})],
    ['but', argumentOf({ stance: 'con' })],
    ['from precedent', argumentOf({ scheme: 'precedent' })],
    ['but, from precedent', argumentOf({ stance: 'con', scheme: 'precedent' })],
    ['that does not follow', argumentOf({ stance: 'con', conclusion: { kind: 'argument', id: 'b' } })],
    ['that follows', argumentOf({ conclusion: { kind: 'argument', id: 'b' } })],
  ])('LO13: "%s"', (word, argument) => {
    expect(conjunctionOf(argument)).toBe(word)
  })

  it('LO13: a pill holds its word, cut where a scheme is a sentence', () => {
    fc.assert(
      fc.property(arbitraryLine, (scheme) => {
        const { width, height } = argumentPill(argumentOf({ scheme }))
        expect(width).toBeLessThanOrEqual(PILL.inset + PILL.sign + PILL.gap + PILL.maxLabel + PILL.paddingRight)
        expect(height).toBe(PILL.height)
      }),
    )
  })
})
