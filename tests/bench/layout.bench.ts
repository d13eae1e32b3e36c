import ELK, { type ElkExtendedEdge } from 'elkjs/lib/elk.bundled.js'
import { applyOperation } from '@/lib/domain/apply-operation'
import { composeReply, type NewId } from '@/lib/domain/compose'
import { layoutMap, type MapLayout, MapPainter } from '@/lib/domain/layout/layout-map'
import { debateOf, randomFrom } from './grown-debate'
import { median, printFigure, timeOfFixedLoop } from './measure'

// Laying out large debates from nothing, after one more claim, and what ELK needs for the same graph.

const ROUNDS = 9
const ADDED = 101
const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

/** The middle of several measurements in milliseconds, each of a map whose texts were never measured before. */
function timeToLayOut(claims: number): { milliseconds: number; picture: MapLayout } {
  const times: number[] = []
  let picture = layoutMap(debateOf(claims))
  for (let round = 0; round < ROUNDS; round += 1) {
    const map = debateOf(claims)
    const begun = performance.now()
    picture = layoutMap(map)
    times.push(performance.now() - begun)
  }
  return { milliseconds: median(times), picture }
}

/** The middle over many single additions, each a reply somewhere in the debate; and how many boxes moved. */
function timeToAdd(claims: number): { milliseconds: number; moved: number } {
  const random = randomFrom(1)
  let count = 0
  const newId: NewId = () => `n${String(++count).padStart(9, '0')}`
  let map = debateOf(claims)
  const ids = [...map.claims.keys()]
  const painter = new MapPainter()
  let last = painter.paint(map)
  const times: number[] = []
  const moved: number[] = []
  for (let round = 0; round < ADDED; round += 1) {
    const about = { kind: 'claim' as const, id: ids[Math.floor(random() * ids.length)] ?? '' }
    const { operation } = composeReply(newId, 'con', about, { text: 'But this has been tried before, and it failed.' })
    const result = applyOperation(map, operation, STAMP)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    map = result.value.map
    const begun = performance.now()
    const picture = painter.paint(map)
    times.push(performance.now() - begun)
    moved.push([...picture.boxes].filter(([key, box]) => last.boxes.get(key) !== box).length)
    last = picture
  }
  return { milliseconds: median(times), moved: median(moved) }
}

/** What ELK's layered layout, as argument mapping tools use it, needs for the same boxes and lines. */
async function timeOfElk({ boxes, edges }: MapLayout): Promise<number> {
  const graph = {
    id: 'map',
    layoutOptions: { 'elk.algorithm': 'layered', 'elk.direction': 'UP' },
    children: [...boxes].map(([id, { width, height }]) => ({ id, width, height })),
    edges: edges.map(({ id, from, to }): ElkExtendedEdge => ({ id, sources: [from], targets: [to] })),
  }
  const begun = performance.now()
  await new ELK().layout(graph)
  return performance.now() - begun
}

printFigure({ bench: 'this machine: a fixed loop, median', figure: timeOfFixedLoop(), unit: 'ms' })
// ELK last: what it leaves on the heap would weigh on whatever is measured after it.
const added = timeToAdd(5_000)
printFigure({ bench: 'layout after one more claim on 5,000', figure: added.milliseconds, unit: 'ms', bar: '<= 10' })
printFigure({ bench: 'boxes that one more claim on 5,000 moves, of some 10,000', figure: added.moved, unit: '' })
const bars: Record<number, string> = { 1000: '<= 100', 5000: '<= 300' }
for (const claims of [100, 500, 1_000, 5_000]) {
  const { milliseconds, picture } = timeToLayOut(claims)
  const bench = `layout of ${claims.toLocaleString('en')} claims`
  const bar = bars[claims]
  printFigure({ bench, figure: milliseconds, unit: 'ms', ...(bar !== undefined && { bar }) })
  const shape = picture.bounds.width / picture.bounds.height
  printFigure({ bench: `${bench}: width to height, at least`, figure: shape, unit: '', bar: '>= 0.5' })
  printFigure({ bench: `${bench}: width to height, at most`, figure: shape, unit: '', bar: '<= 3' })
  if (claims === 5_000) {
    const elk = await timeOfElk(picture)
    printFigure({ bench: `${bench}, by elkjs layered`, figure: elk, unit: 'ms' })
    printFigure({ bench: `${bench}: times faster than elkjs`, figure: elk / milliseconds, unit: 'x', bar: '>= 20' })
  }
}
