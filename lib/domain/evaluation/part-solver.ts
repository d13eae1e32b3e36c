/** Members of a part that are in, in rising order. */
export type Extension = readonly number[]

/**
 * What can be asked of one undecided part. Everything is answered by asking for one set at a time; only `extensions` goes through
 * all of them.
 */
export type PartSolver = {
  /** Whether some complete (as well: admissible, preferred) extension has this argument. */
  isCredulous(argument: number): boolean
  /** Whether every preferred extension has it. */
  isInAllPreferred(argument: number): boolean
  /** Some extension of the kind, or one with (or without) an argument; undefined when there is none. */
  findStable(wanted?: Wanted): Extension | undefined
  findSemiStable(wanted?: Wanted): Extension | undefined
  findPreferred(): Extension
  /** All extensions of the kind, each once. */
  extensions(kind: ExtensionKind): Iterable<Extension>
}
export type Wanted = { argument: number; isIn: boolean }
export type ExtensionKind = 'complete' | 'preferred' | 'stable' | 'semi-stable'
