import type { GraphShape } from './debate-graph'
import { immediateDominators } from './dominators'
import { IN, OUT, UNDECIDED } from './grounded'
import { influenceIn } from './influence'
import { SecondThoughts } from './second-thoughts'

/** A node that is given another label than it has. */
export type Flip = { node: number; label: typeof IN | typeof OUT }
/** Other labels that together change the label of a thesis, and what it becomes. */
export type Decisive = { flips: readonly Flip[]; becomes: number }
/** `all` of them, as many as were wanted (`most`), or those that were found before it was `over`. */
export type DecisiveFound = { found: readonly Decisive[]; ended: 'all' | 'most' | 'over' }

/** Asked again and again: whether to stop looking. */
export type IsOver = () => boolean

const NEVER: IsOver = () => false

/**
 * The claims and arguments whose fall or standing alone would change whether a thesis stands; nearest first. Only what the label of the
 * thesis rests on can be among them, or all that has a part in it where it is undecided. Each is tried as far as the nearest node that
 * lies on all its ways to the thesis; what that does is known from then on. The same as labelling the debate anew for each of them.
 */
export function decisiveAlone(graph: GraphShape, thesis: number, isOver: IsOver = NEVER): DecisiveFound {
  const found: Decisive[] = []
  const isWhole = new Trial(graph, thesis).tryAll(isOver, (flip, becomes) => found.push({ flips: [flip], becomes }))
  return { found, ended: isWhole ? 'all' : 'over' }
}

/**
 * The pairs that would change it together, at most so many; for theses that nothing changes alone. Of a pair one is always among what
 * the thesis rests on, and the other among what it rests on once the first is otherwise.
 */
export function decisivePairs(graph: GraphShape, thesis: number, most: number, isOver: IsOver = NEVER): DecisiveFound {
  const trial = new Trial(graph, thesis)
  const found: Decisive[] = []
  const known = new Set<string>()
  for (const first of trial.flips()) {
    const tell = (other: Flip, becomes: number) => {
      const flips = [first, other].sort((a, b) => a.node - b.node)
      const key = flips.map(({ node, label }) => `${node} ${label}`).join(', ')
      if (other.node === first.node || known.has(key)) return
      known.add(key)
      if (found.length < most) found.push({ flips, becomes })
    }
    const isWhole = trial.given(first, () => trial.tryAll(() => isOver() || known.size >= most, tell))
    if (!isWhole) return { found, ended: known.size >= most ? 'most' : 'over' }
  }
  return { found, ended: 'all' }
}

const otherLabels = (label: number | undefined): Flip['label'][] =>
  label === IN ? [OUT] : label === OUT ? [IN] : [IN, OUT]

/** One thesis, and a labelling in which other labels are tried on it. */
class Trial {
  private readonly thoughts: SecondThoughts
  /** The labels before anything was given. */
  private readonly base: Uint8Array
  private readonly dominators: Int32Array

  constructor(
    graph: GraphShape,
    private readonly thesis: number,
  ) {
    const influence = influenceIn(graph)
    this.thoughts = new SecondThoughts(graph, influence)
    this.base = this.thoughts.labels.slice()
    this.dominators = immediateDominators(thesis, influence.by, influence.on)
  }

  /** All that could change the thesis, nearest first. */
  flips(): Flip[] {
    return this.candidates().flatMap((node) => otherLabels(this.base[node]).map((label) => ({ node, label })))
  }

  /** What comes of it while this is so. */
  given<T>({ node, label }: Flip, act: () => T): T {
    const mark = this.thoughts.mark
    this.thoughts.force(node, label)
    const done = act()
    this.thoughts.takeBack(mark)
    return done
  }

  /** Tries each candidate by itself; false when it was over first. */
  tryAll(isOver: IsOver, tell: (flip: Flip, becomes: number) => void): boolean {
    const { labels } = this.thoughts
    const now = labels[this.thesis]
    const known = new Map<number, number>()
    for (const flip of this.flips()) {
      if (isOver()) return false
      if (labels[flip.node] === flip.label) continue
      const then = this.thesisIf(flip, known)
      if (then !== now) tell(flip, then)
    }
    return true
  }

  /** From one dominator to the next, until one of them is as it was, is known, or is the thesis. */
  private thesisIf(flip: Flip, known: Map<number, number>): number {
    const { thoughts, thesis } = this
    const tried: number[] = []
    let { node, label }: { node: number; label: number } = flip
    let then: number | undefined
    while (then === undefined) {
      const key = node * 3 + label
      tried.push(key)
      const above = this.labelledAbove(node)
      const next = known.get(key) ?? (above < 0 ? thoughts.labels[thesis] : undefined)
      if (next !== undefined) then = next
      else {
        const changed = thoughts.labelIf(node, label, above)
        if (changed === thoughts.labels[above]) then = thoughts.labels[thesis] ?? UNDECIDED
        else if (above === thesis) then = changed
        else [node, label] = [above, changed]
      }
    }
    for (const key of tried) known.set(key, then)
    return then
  }

  /** The nearest node with a label that lies on all ways to the thesis; below 0 where there is no way. */
  private labelledAbove(node: number): number {
    const { thoughts, thesis, dominators } = this
    let above = dominators[node] ?? thesis
    while (above >= thoughts.graph.size) above = dominators[above] ?? thesis
    return above
  }

  /** What can change the label of the thesis at all: what it rests on, or, where it is undecided, all that has a part in it. */
  private candidates(): number[] {
    const { thoughts, thesis } = this
    const { by } = thoughts.influence
    const partsOf =
      thoughts.labels[thesis] === UNDECIDED
        ? (node: number) => by.ends.subarray(by.starts[node], by.starts[node + 1])
        : (node: number) => thoughts.restsOn(node)
    const found = [thesis]
    const known = new Set(found)
    for (let at = 0; at < found.length; at++) {
      for (const next of partsOf(found[at] ?? 0)) {
        if (known.has(next)) continue
        known.add(next)
        found.push(next)
      }
    }
    return found.slice(1).filter((node) => node < thoughts.graph.size)
  }
}
