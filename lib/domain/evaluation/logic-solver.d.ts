/** The part of the package `logic-solver` that is used, which has no types of its own: MiniSat without the layer of words over it. */
declare module 'logic-solver/minisat_wrapper.js' {
  export default class MiniSat {
    ensureVar(variable: number): void
    /** False when the clauses are known to contradict each other. */
    addClause(terms: readonly number[]): boolean
    solve(): boolean
    solveAssuming(variable: number): boolean
    /** By variable, from place 1. */
    getSolution(): (boolean | null)[]
  }
}
