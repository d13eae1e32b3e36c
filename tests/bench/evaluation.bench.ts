import { type FrameworkIndex, indexFramework } from '@/lib/domain/evaluation/framework-index'
import { FrameworkSolver } from '@/lib/domain/evaluation/framework-solver'
import { gradientOf } from '@/lib/domain/evaluation/gradient'
import { groundedLabelling } from '@/lib/domain/evaluation/grounded'
import { makeMiniSat } from '@/lib/domain/evaluation/minisat'
import { strengthGraph } from '@/lib/domain/evaluation/strength-graph'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import { strengthsOf } from '@/lib/domain/evaluation/strengths'
import { randomFrom } from './grown-debate'
import { median, printFigure, timeOfFixedLoop } from './measure'

// What large debates mean: which arguments stand, on which readings, and how strong they are.

const ROUNDS = 9

/** Milliseconds, the middle of several, after the first few that the engine learns from. */
function timeOf(work: () => unknown): number {
  for (let round = 0; round < 3; round++) work()
  return median(
    Array.from({ length: ROUNDS }, () => {
      const begun = performance.now()
      work()
      return performance.now() - begun
    }),
  )
}

/** A tree of arguments, each attacking an earlier one; a part of the attacks goes both ways. */
function debate(size: number, mutual: number): { from: number[]; to: number[] } {
  const random = randomFrom(size)
  const from: number[] = []
  const to: number[] = []
  for (let argument = 1; argument < size; argument++) {
    const target = Math.floor(random() * argument)
    from.push(argument)
    to.push(target)
    if (random() >= mutual) continue
    from.push(target)
    to.push(argument)
  }
  return { from, to }
}

/** Every argument's credulous status under preferred semantics. */
function everyStatus(framework: FrameworkIndex): number {
  const solver = new FrameworkSolver(framework, makeMiniSat)
  let count = 0
  for (let argument = 0; argument < framework.size; argument++) if (solver.isCredulous('PR', argument)) count++
  return count
}

printFigure({ bench: 'this machine: a fixed loop, median', figure: timeOfFixedLoop(), unit: 'ms' })
const large = debate(10_000, 0.01)
printFigure({
  bench: 'grounded, 10,000 arguments',
  figure: timeOf(() => groundedLabelling(indexFramework(10_000, large))),
  unit: 'ms',
})
const half = indexFramework(1_000, debate(1_000, 0.5))
printFigure({
  bench: 'credulous status of each of 1,000, half mutual',
  figure: timeOf(() => everyStatus(half)),
  unit: 'ms',
  bar: '<= 1000',
})
const sparse = indexFramework(10_000, large)
printFigure({
  bench: 'credulous status of each of 10,000, 1 % mutual',
  figure: timeOf(() => everyStatus(sparse)),
  unit: 'ms',
  bar: '<= 50',
})

const random = randomFrom(3)
const base = Float64Array.from({ length: 10_000 }, () => random())
const edges = debate(10_000, 0)
const isAttack = edges.from.map(() => random() < 0.5)
const pick = (wanted: boolean) => ({
  from: edges.from.filter((_, at) => isAttack[at] === wanted),
  to: edges.to.filter((_, at) => isAttack[at] === wanted),
})
const [attacks, supports] = [pick(true), pick(false)]
for (const semantics of STRENGTH_SEMANTICS) {
  const figure = timeOf(() => {
    const graph = strengthGraph(base, attacks, supports)
    return gradientOf(graph, semantics, strengthsOf(graph, semantics), 0)
  })
  printFigure({ bench: `strength and gradient of 10,000, ${semantics.name}`, figure, unit: 'ms', bar: '<= 8' })
}
