import { applyOperation } from '@/lib/domain/apply-operation'
import { composeReply, type NewId } from '@/lib/domain/compose'
import type { DebateMap } from '@/lib/domain/debate-map'
import { CLAIM, DebateGraphs } from '@/lib/domain/evaluation/debate-graph'
import { decisiveAlone, decisivePairs } from '@/lib/domain/evaluation/decisive'
import { MapLabeller } from '@/lib/domain/evaluation/map-labels'
import { commonGround } from '@/lib/domain/evaluation/matrix/common-ground'
import { verdictOn } from '@/lib/domain/evaluation/verdict'
import { withRivals } from '@/lib/domain/testing/with-rivals'
import { chainOf, debateOf, mutualOf, randomFrom } from './grown-debate'
import { median, printFigure, timeOfFixedLoop } from './measure'

// Which claims of a large map stand, after each edit and each supposition.

const EDITS = 101
const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

/** The middle over many single additions, each a reply somewhere in the debate. */
function timeToFollow(before: DebateMap): number {
  const random = randomFrom(1)
  let count = 0
  const newId: NewId = () => `n${String(++count).padStart(9, '0')}`
  let map = before
  const ids = [...map.claims.keys()]
  const labeller = new MapLabeller()
  labeller.label(map)
  const times: number[] = []
  for (let round = 0; round < EDITS; round += 1) {
    const about = { kind: 'claim' as const, id: ids[Math.floor(random() * ids.length)] ?? '' }
    const { operation } = composeReply(newId, random() < 0.5 ? 'pro' : 'con', about, { text: 'It was tried before.' })
    const result = applyOperation(map, operation, STAMP)
    if (!result.ok) throw new Error(JSON.stringify(result.refusal))
    map = result.value.map
    const begun = performance.now()
    labeller.label(map)
    times.push(performance.now() - begun)
  }
  return median(times)
}

/** The slowest but one in twenty of many suppositions, with the verdict on every claim read after each. */
function timeToSuppose(claims: number): number {
  const random = randomFrom(2)
  const map = debateOf(claims)
  const ids = [...map.claims.keys()]
  const labeller = new MapLabeller()
  const supposed = new Map<string, 'stands' | 'falls'>()
  const times: number[] = []
  for (let round = 0; round < EDITS; round += 1) {
    supposed.set(ids[Math.floor(random() * ids.length)] ?? '', random() < 0.5 ? 'stands' : 'falls')
    const begun = performance.now()
    const labels = labeller.label(map, { claims: supposed, arguments: new Map() })
    for (const id of ids.slice(0, 200)) verdictOn(map, labels, id)
    times.push(performance.now() - begun)
  }
  return times.sort((a, b) => a - b)[Math.floor(EDITS * 0.95)] ?? Number.NaN
}

printFigure({ bench: 'this machine: a fixed loop, median', figure: timeOfFixedLoop(), unit: 'ms' })
printFigure({
  bench: 'status of 10,000 claims after an edit',
  figure: timeToFollow(debateOf(10_000)),
  unit: 'ms',
  bar: '<= 5',
})
printFigure({
  bench: 'status of 10,000 claims, all rivals of each other, after an edit',
  figure: timeToFollow(withRivals(debateOf(10_000), [0])),
  unit: 'ms',
})
printFigure({
  bench: 'status of 5,000 claims and verdict of 200 after a supposition, p95',
  figure: timeToSuppose(5_000),
  unit: 'ms',
})

/** Milliseconds to find what so many answers, which share most of the map, have in common. */
function timeToCompare(claims: number, answers: number): number {
  const grown = debateOf(claims)
  const map = {
    ...grown,
    claims: grown.claims.map((claim, id) => ({ ...claim, tags: [`a${id.slice(-2)}`, `b${id.slice(-1)}`] })),
  }
  const graph = new DebateGraphs().follow(map)
  const ids = [...map.claims.keys()].sort().slice(1, answers + 1)
  const times = Array.from({ length: 21 }, () => {
    const begun = performance.now()
    commonGround(map, graph, { frameId: null, title: '', isRivalry: false, answers: ids, more: 0 })
    return performance.now() - begun
  })
  return median(times)
}

for (const answers of [5, 24])
  printFigure({
    bench: `what ${answers} answers of 10,000 claims share`,
    figure: timeToCompare(10_000, answers),
    unit: 'ms',
  })

const MOST_PAIRS = 20
const percentile = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN

/** Milliseconds for one thesis, the middle of several. */
function timeToDecide(decide: () => unknown): number {
  return median(
    Array.from({ length: 3 }, () => {
      const begun = performance.now()
      decide()
      return performance.now() - begun
    }),
  )
}

const within = (milliseconds: number) => {
  const end = performance.now() + milliseconds
  return () => performance.now() > end
}
for (const [name, map] of [
  ['10,000 claims', debateOf(10_000)],
  // Every claim of it is decisive.
  ['a chain of 10,000', chainOf(10_000)],
  ['10,000, half of them mutual', mutualOf(10_000, 0.5)],
] as const) {
  const graph = new DebateGraphs().follow(map)
  const [first = ''] = [...map.claims.keys()].sort()
  const thesis = graph.claim(first) ?? 0
  const alone = decisiveAlone(graph, thesis)
  printFigure({
    bench: `decisive alone in ${name}: ${alone.found.length} found`,
    figure: timeToDecide(() => decisiveAlone(graph, thesis)),
    unit: 'ms',
    bar: '<= 150',
  })
  const others = [...graph.kinds.keys()].filter((node) => graph.kinds[node] === CLAIM).slice(0, 300)
  printFigure({
    bench: `decisive alone in ${name}, for another claim, p95 of 300`,
    figure: percentile(others.map((node) => timeToDecide(() => decisiveAlone(graph, node)))),
    unit: 'ms',
    bar: '<= 150',
  })
  const free = [thesis, ...others].find(
    (node) =>
      decisiveAlone(graph, node).found.length === 0 && decisivePairs(graph, node, 1, within(100)).found.length > 0,
  )
  if (free === undefined) continue
  const pairs = decisivePairs(graph, free, MOST_PAIRS, within(1_000))
  printFigure({
    bench: `decisive pairs in ${name}: ${pairs.found.length} found, ${pairs.ended}`,
    figure: timeToDecide(() => decisivePairs(graph, free, MOST_PAIRS, within(1_000))),
    unit: 'ms',
    bar: '<= 1000',
  })
}
