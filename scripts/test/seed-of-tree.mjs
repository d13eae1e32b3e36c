import { execFileSync } from 'node:child_process'
import { ROOT } from '../places.mjs'

/** For a copy that did not come by git. */
const SEED_WITHOUT_GIT = 1

/**
 * The seed that random cases are drawn with: the same for the same committed files, so that a run can be repeated, and
 * another after each commit, so that new cases are met.
 * @returns {number} of 31 bits
 */
export function seedOfTree() {
  try {
    const hash = execFileSync('git', ['rev-parse', 'HEAD^{tree}'], { cwd: ROOT, stdio: 'pipe', encoding: 'utf8' })
    return Number.parseInt(hash.slice(0, 8), 16) >>> 1
  } catch {
    // No git here, or no commit: there is no tree to ask.
    return SEED_WITHOUT_GIT
  }
}
