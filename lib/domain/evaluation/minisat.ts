import MiniSat from 'logic-solver/minisat_wrapper.js'
import type { SatSolver } from './sat-solver'

/**
 * MiniSat (Eén and Sörensson 2003), compiled to JavaScript and kept by Meteor as `logic-solver`; each one has a memory of its own.
 * It is large: load it only where a framework asks for it.
 */
export function makeMiniSat(): SatSolver {
  const solver = new MiniSat()
  let solution: readonly (boolean | null)[] | undefined
  return {
    addClause(terms) {
      solver.addClause(terms)
    },
    solve(assuming) {
      solution = undefined
      if (assuming === undefined) return solver.solve()
      solver.ensureVar(assuming)
      return solver.solveAssuming(assuming)
    },
    isTrue(variable) {
      solution ??= solver.getSolution()
      return solution[variable] === true
    },
  }
}
