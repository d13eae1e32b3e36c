import fc from 'fast-check'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { emptyMap } from '@/lib/domain/debate-map'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { placePanel } from './place-panel'
import { tourSteps } from './tour-steps'

// Reading with pictures is slower than reading alone.
const WORDS_A_MINUTE = 150
const wordsOf = (text: string) => text.split(/\s+/).length

describe('tourSteps', () => {
  beforeAll(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }))

  it('TO1: the longest tour is read in 90 seconds', () => {
    const play = new PlayMap()
    const thesis = play.claim('thesis')
    const reason = play.reply('pro', thesis, 'because')
    play.reply('con', thesis, 'but')
    play.argue('con', [play.claim('no')], { kind: 'argument', id: reason.argumentId })
    const steps = tourSteps(play.map)
    expect(steps.map(({ title }) => title)).toEqual([
      'It begins with a claim',
      'A reason says because',
      'An objection says but',
      'An undercut denies the step',
      'Held to the words',
      'All about one thing',
      'Now it is your turn',
    ])
    const words = steps.reduce((sum, { title, says }) => sum + wordsOf(title) + wordsOf(says), 0)
    expect(words).toBeLessThanOrEqual(1.5 * WORDS_A_MINUTE)
  })

  it('TO1: what the map has no example of is left out', () => {
    expect(tourSteps(emptyMap('empty')).map(({ shows }) => shows)).toEqual([null, null, null])
    const play = new PlayMap()
    play.reply('con', play.claim('thesis'), 'but')
    expect(tourSteps(play.map).map(({ title }) => title)).not.toContain('A reason says because')
  })
})

it('TO2: the panel stands inside of the window, and off its target where there is room beside it', () => {
  const number = (min: number, max: number) => fc.integer({ min, max })
  fc.assert(
    fc.property(
      fc.record({ width: number(390, 2_000), height: number(600, 1_400) }),
      fc.record({ x: number(-200, 2_200), y: number(-200, 1_600), width: number(10, 1_200), height: number(10, 900) }),
      (window, target) => {
        const panel = { width: 352, height: 190 }
        const { x, y } = placePanel(target, panel, window)
        expect(x).toBeGreaterThanOrEqual(12)
        expect(y).toBeGreaterThanOrEqual(12)
        expect(x + panel.width).toBeLessThanOrEqual(window.width - 12)
        expect(y + panel.height).toBeLessThanOrEqual(window.height - 12)
        const roomBelow = window.height - target.y - target.height >= panel.height + 26
        if (roomBelow && target.y + target.height > 0) expect(y).toBeGreaterThanOrEqual(target.y + target.height)
      },
    ),
  )
})
