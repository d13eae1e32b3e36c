import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { DebateMap } from '../debate-map'
import { arbitraryScript, playScript } from '../testing/random-operations'
import { arbitraryTwigs, growMap } from '../testing/random-tree'
import { LayingReader, LayingSender } from './laying-message'
import { layoutMap, type MapLayout } from './layout-map'
import { LayoutWatch } from './layout-patch'
import { Layouter } from './layouter'
import { PictureMaker } from './picture-maker'

/** Draws map after map as a page does whose layout runs in a worker: everything between them is copied. */
function painterWithWorker(): (map: DebateMap) => MapLayout {
  const [watch, reader, maker] = [new LayoutWatch(), new LayingReader(), new PictureMaker()]
  const [layouter, sender] = [new Layouter(), new LayingSender()]
  return (map) => {
    const patch = watch.patchTo(map)
    const message = structuredClone(sender.write(layouter.apply(structuredClone(patch))))
    return maker.make(reader.read(patch, message))
  }
}

const drawn = ({ boxes, edges, bounds }: MapLayout) => ({
  boxes: [...boxes],
  edges: edges.map(({ id, kind, from, to, cross, undercut, path }) => ({ id, kind, from, to, cross, undercut, path })),
  bounds,
})

it('LO21: a picture laid out in a worker is the very picture, map after map', () => {
  fc.assert(
    fc.property(arbitraryScript({ maxSteps: 60 }), (script) => {
      const paint = painterWithWorker()
      for (const { after } of playScript(script).done) expect(drawn(paint(after))).toEqual(drawn(layoutMap(after)))
    }),
    { numRuns: 30, interruptAfterTimeLimit: 60_000 },
  )
  fc.assert(
    fc.property(
      fc.array(arbitraryTwigs({ most: 100, pins: true }).map(growMap), { minLength: 2, maxLength: 4 }),
      (maps) => {
        const paint = painterWithWorker()
        for (const map of maps) expect(drawn(paint(map))).toEqual(drawn(layoutMap(map)))
      },
    ),
    { numRuns: 20, interruptAfterTimeLimit: 60_000 },
  )
})
