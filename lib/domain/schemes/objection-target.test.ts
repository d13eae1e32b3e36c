import { expect, it } from 'vitest'
import type { Argument } from '../model'
import { PlayMap } from '../testing/play-map'
import { objectionTarget } from './objection-target'

it('CQ13: an objection goes to the premise that is doubted, to the conclusion, or to the step', () => {
  const play = new PlayMap()
  const [thesis, one, two] = [play.claim('Thesis'), play.claim('One'), play.claim('Two')]
  const id = play.argue('pro', [one, two], { kind: 'claim', id: thesis })
  const step = { kind: 'argument', id }
  const about = (parts: Partial<Argument>) => (doubts: number | 'conclusion' | 'step') =>
    objectionTarget({ ...(play.map.arguments.get(id) as Argument), ...parts }, doubts)
  const expert = about({ scheme: 'expert opinion' })
  expect(expert(1)).toEqual({ kind: 'claim', id: two })
  expect(expert('step')).toEqual(step)
  expect(expert('conclusion')).toEqual({ kind: 'claim', id: thesis })
  // Who argues against the thesis is not answered by another objection to it.
  expect(about({ scheme: 'expert opinion', stance: 'con' })('conclusion')).toEqual(step)
  // With fewer premises than the pattern has, which of them says what is not known.
  expect(about({ scheme: 'expert opinion', premises: [one] })(0)).toEqual(step)
  expect(about({ scheme: 'composition', premises: [one] })(0)).toEqual({ kind: 'claim', id: one })
})
