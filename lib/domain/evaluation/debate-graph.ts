import { forEachChange } from '../changed-records'
import { type DebateMap, emptyMap } from '../debate-map'
import type { Argument, Burden, Claim } from '../model'
import { ATTACKS_ITSELF } from './attacks-itself'
import { IN, OUT, UNDECIDED } from './grounded'
import { gatherRivals, NO_GROUP, type Rivals } from './rivals'

/** What a node is. */
export const ABSENT = 0
export const CLAIM = 1
export const ARGUMENT = 2

/** What an argument does to what it is about: a reason for an argument does nothing. */
export const NOTHING = 0
export const HURTS = 1
export const BACKS = 2

/**
 * A debate made for working out what stands: claims and arguments are numbers, in one row, some of them unused. An argument is in
 * when each premise is in and each undercut out, out when a premise is out or an undercut in. A claim is in when every objection is
 * out and every rival is and, if it rests on its reasons, one of them is in; out when an objection or a rival is in or, if it rests on
 * its reasons, every one is out.
 * What is fixed has its label whatever is said about it.
 */
export type GraphShape = {
  readonly size: number
  /** ABSENT, CLAIM or ARGUMENT of each node. */
  readonly kinds: Uint8Array
  /** 1 for claims that rest on their reasons. */
  readonly rests: Uint8Array
  /** The label that burdens fix (IN granted, OUT set aside), else UNDECIDED. */
  readonly fixed: Uint8Array
  /** 1 for claims that attack themselves. */
  readonly attacksItself: Uint8Array
  /** Of an argument: what it is about, and what it does to that. */
  readonly about: Int32Array
  readonly does: Uint8Array
  /** Premises of an argument, and of a claim the arguments that it is a premise of. */
  readonly premises: Links
  readonly uses: Links
  /** Claims that are rival answers. */
  readonly rivals: Rivals
}
/** The same with names. The shape alone can be sent to a worker. */
export type DebateGraph = GraphShape & {
  /** The node of a claim or an argument by its id; undefined when it is not in the debate. */
  claim(id: string): number | undefined
  argument(id: string): number | undefined
  /** The id of a node that is in the debate. */
  idOf(node: number): string
}
/** Those of node `n` are `ends` from `starts[n]` up to `starts[n + 1]`. */
export type Links = { readonly starts: Int32Array; readonly ends: Int32Array }

/** Numbers that nothing has any more are taken back when there are so many more of them than of others. */
const MOST_WASTE = 2_000

/**
 * Keeps the graph of a map that is edited: what did not change is not read again, so that following an edit costs a few passes over
 * arrays of numbers. Graphs that were given out stay as they are.
 */
export class DebateGraphs {
  private last = emptyMap('')
  private numbers = new Numbers()
  private rows = new Rows()
  private graph: DebateGraph | undefined

  follow(map: DebateMap): DebateGraph {
    const { last, graph } = this
    const isSame = last.claims === map.claims && last.arguments === map.arguments && last.frames === map.frames
    if (graph && isSame && last.details?.burden === map.details?.burden) return graph
    const wasted = this.numbers.count - map.claims.size - map.arguments.size
    if (wasted > MOST_WASTE + map.claims.size) this.forget()
    forEachChange(this.last.claims, map.claims, (id, was, is) => {
      if (was && is && isSameClaim(was, is)) return
      this.rows.setClaim(this.numbers.of('claim', id), is)
    })
    forEachChange(this.last.arguments, map.arguments, (id, was, is) => {
      if (was && is && isSameStep(was, is)) return
      this.rows.setArgument(this.numbers.of('argument', id), is, this.numbers)
    })
    forEachChange(this.last.frames, map.frames, (id, was, is) => {
      if (was?.rivals !== is?.rivals) this.rows.setFrame(id, is?.rivals === true)
    })
    this.last = map
    this.graph = this.rows.graph(this.numbers, map.details?.burden)
    return this.graph
  }

  private forget(): void {
    this.last = emptyMap('')
    this.numbers = new Numbers()
    this.rows = new Rows()
  }
}

const isSameClaim = (was: Claim, is: Claim): boolean =>
  was.burden === is.burden && was.tags === is.tags && was.frameId === is.frameId
const isSameStep = (was: Argument, is: Argument): boolean =>
  was.stance === is.stance && was.premises === is.premises && was.conclusion === is.conclusion

/** Claims and arguments as numbers from 0, always the same for one of them. */
class Numbers {
  private readonly byId = { claim: new Map<string, number>(), argument: new Map<string, number>() }
  private readonly ids: string[] = []

  get count(): number {
    return this.ids.length
  }

  of(kind: 'claim' | 'argument', id: string): number {
    const known = this.byId[kind].get(id)
    if (known !== undefined) return known
    const number = this.ids.push(id) - 1
    this.byId[kind].set(id, number)
    return number
  }

  find(kind: 'claim' | 'argument', id: string): number | undefined {
    return this.byId[kind].get(id)
  }

  id(number: number): string {
    return this.ids[number] ?? ''
  }
}

/** What a claim asks for by itself; 0 is what the map asks. */
const BURDEN_CODES: Record<Burden, number> = { presumed: 1, reasons: 2, granted: 3, aside: 4 }
const FIXED_BY = [UNDECIDED, UNDECIDED, UNDECIDED, IN, OUT]
const NO_PREMISES: readonly number[] = []

/** The debate a row for each number, as it is now. */
class Rows {
  private kinds = new Uint8Array(0)
  private burdens = new Uint8Array(0)
  private selfAttacks = new Uint8Array(0)
  private about = new Int32Array(0)
  private does = new Uint8Array(0)
  private premiseLists: (readonly number[])[] = []
  /** One more than the number of a claim's frame; 0 for none. */
  private frames = new Int32Array(0)
  private readonly frameNumbers = new Map<string, number>()
  /** The numbers of frames of rival answers. */
  private readonly rivalFrames = new Set<number>()

  setFrame(id: string, holdsRivals: boolean): void {
    if (holdsRivals) this.rivalFrames.add(this.frameNumber(id))
    else this.rivalFrames.delete(this.frameNumber(id))
  }

  private frameNumber(id: string): number {
    const number = this.frameNumbers.get(id) ?? this.frameNumbers.size
    this.frameNumbers.set(id, number)
    return number
  }

  setClaim(node: number, claim: Claim | undefined): void {
    this.grow(node + 1)
    this.kinds[node] = claim ? CLAIM : ABSENT
    this.burdens[node] = claim?.burden ? BURDEN_CODES[claim.burden] : 0
    this.frames[node] = claim?.frameId === undefined ? 0 : this.frameNumber(claim.frameId) + 1
    this.selfAttacks[node] = claim?.tags.includes(ATTACKS_ITSELF) ? 1 : 0
  }

  setArgument(node: number, argument: Argument | undefined, numbers: Numbers): void {
    this.grow(node + 1)
    this.kinds[node] = argument ? ARGUMENT : ABSENT
    this.premiseLists[node] = argument?.premises.map((id) => numbers.of('claim', id)) ?? NO_PREMISES
    if (!argument) return
    const { kind, id } = argument.conclusion
    this.about[node] = numbers.of(kind, id)
    this.does[node] = argument.stance === 'con' ? HURTS : kind === 'claim' ? BACKS : NOTHING
  }

  graph(numbers: Numbers, burden: 'presumed' | 'reasons' | undefined): DebateGraph {
    const size = numbers.count
    this.grow(size)
    const kinds = this.kinds.slice(0, size)
    const fixed = new Uint8Array(size)
    const rests = new Uint8Array(size)
    const asked = burden === 'reasons' ? 1 : 0
    for (let node = 0; node < size; node++) {
      const own = this.burdens[node] ?? 0
      fixed[node] = FIXED_BY[own] ?? UNDECIDED
      rests[node] = kinds[node] === CLAIM ? (own === 2 ? 1 : own === 0 ? asked : 0) : 0
    }
    const about = this.about.slice(0, size)
    const does = this.does.slice(0, size)
    const premiseStarts = new Int32Array(size + 1)
    for (let node = 0; node < size; node++) {
      const isStep = kinds[node] === ARGUMENT
      premiseStarts[node + 1] = (premiseStarts[node] ?? 0) + (isStep ? (this.premiseLists[node]?.length ?? 0) : 0)
      const claim = about[node] ?? 0
      if (isStep && does[node] === BACKS && burden === undefined && this.burdens[claim] === 0) rests[claim] = 1
    }
    const premises = new Int32Array(premiseStarts[size] ?? 0)
    for (let node = 0; node < size; node++) {
      if (kinds[node] === ARGUMENT) premises.set(this.premiseLists[node] ?? NO_PREMISES, premiseStarts[node])
    }
    return {
      ...{ size, kinds, rests, fixed, about, does },
      attacksItself: this.selfAttacks.slice(0, size),
      premises: { starts: premiseStarts, ends: premises },
      uses: turnedRound({ starts: premiseStarts, ends: premises }),
      rivals: this.rivals(kinds),
      claim: (id) => present(kinds, numbers.find('claim', id)),
      argument: (id) => present(kinds, numbers.find('argument', id)),
      idOf: (node) => numbers.id(node),
    }
  }

  private rivals(kinds: Uint8Array): Rivals {
    const { frames, rivalFrames } = this
    const groups = new Map([...rivalFrames].map((frame, group) => [frame, group]))
    return gatherRivals(kinds.length, groups.size, (node) =>
      kinds[node] === CLAIM ? (groups.get((frames[node] ?? 0) - 1) ?? NO_GROUP) : NO_GROUP,
    )
  }

  private grow(size: number): void {
    if (size <= this.kinds.length) return
    const room = Math.max(64, size * 2)
    this.kinds = withRoom(this.kinds, new Uint8Array(room))
    this.burdens = withRoom(this.burdens, new Uint8Array(room))
    this.selfAttacks = withRoom(this.selfAttacks, new Uint8Array(room))
    this.frames = withRoom(this.frames, new Int32Array(room))
    this.about = withRoom(this.about, new Int32Array(room))
    this.does = withRoom(this.does, new Uint8Array(room))
  }
}

/** A number that came later, or whose record is not there, is nobody's. */
const present = (kinds: Uint8Array, node: number | undefined): number | undefined =>
  node === undefined || (kinds[node] ?? ABSENT) === ABSENT ? undefined : node

function withRoom<T extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(from: T, to: T): T {
  to.set(from)
  return to
}

/** Links the other way: who has this among theirs. */
export function turnedRound({ starts, ends }: Links): Links {
  const size = starts.length - 1
  const backStarts = new Int32Array(size + 1)
  for (let at = 0; at < ends.length; at++) {
    const next = (ends[at] ?? 0) + 1
    backStarts[next] = (backStarts[next] ?? 0) + 1
  }
  for (let node = 0; node < size; node++) backStarts[node + 1] = (backStarts[node + 1] ?? 0) + (backStarts[node] ?? 0)
  const backEnds = new Int32Array(ends.length)
  const free = backStarts.slice(0, size)
  for (let node = 0; node < size; node++) {
    const stop = starts[node + 1] ?? 0
    for (let at = starts[node] ?? 0; at < stop; at++) {
      const end = ends[at] ?? 0
      const place = free[end] ?? 0
      backEnds[place] = node
      free[end] = place + 1
    }
  }
  return { starts: backStarts, ends: backEnds }
}
