/**
 * What is asked of a SAT solver. Variables are numbers from 1; a negative number is a variable that is false. Clauses stay; a
 * question may assume one variable more, for itself alone.
 */
export type SatSolver = {
  addClause(terms: readonly number[]): void
  solve(assuming?: number): boolean
  /** Of the last solution. */
  isTrue(variable: number): boolean
}
export type MakeSatSolver = () => SatSolver
