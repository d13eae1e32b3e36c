import { applyOperation } from '@/lib/domain/apply-operation'
import { composeReply, type NewId } from '@/lib/domain/compose'
import { MapLabeller } from '@/lib/domain/evaluation/map-labels'
import { verdictOn } from '@/lib/domain/evaluation/verdict'
import { debateOf, randomFrom } from './grown-debate'
import { median, printFigure, timeOfFixedLoop } from './measure'

// Which claims of a large map stand, after each edit and each supposition.

const EDITS = 101
const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

/** The middle over many single additions, each a reply somewhere in the debate. */
function timeToFollow(claims: number): number {
  const random = randomFrom(1)
  let count = 0
  const newId: NewId = () => `n${String(++count).padStart(9, '0')}`
  let map = debateOf(claims)
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
printFigure({ bench: 'status of 10,000 claims after an edit', figure: timeToFollow(10_000), unit: 'ms', bar: '<= 5' })
printFigure({
  bench: 'status of 5,000 claims and verdict of 200 after a supposition, p95',
  figure: timeToSuppose(5_000),
  unit: 'ms',
})
