import { Failure, findFileFailure } from './failure.mjs'

let quiet = false

/** From now on steps speak on standard error, and only of what takes long: standard output is somebody's data. */
export function quietSteps() {
  quiet = true
}

/** @param {string} line */
const remark = (line) => (quiet ? console.error(line) : console.log(line))

/**
 * Does one step of a longer work and prints what came of it and how long it took.
 * @template T
 * @param {string} name
 * @param {(say: (line: string) => void) => Promise<T> | T} work `say` prints a line at once: for what takes long
 * @param {(value: T) => string} [summarise] what came of it, in a word or two
 * @returns {Promise<T>}
 */
export async function step(name, work, summarise = () => 'done') {
  const begun = performance.now()
  const seconds = () => `${((performance.now() - begun) / 1000).toFixed(1)} s`
  try {
    const value = await work((line) => remark(`  … ${name}: ${line}`))
    if (!quiet) console.log(`  ✔ ${name}: ${summarise(value)} (${seconds()})`)
    return value
  } catch (error) {
    remark(`  ✘ ${name}: failed (${seconds()})`)
    throw findFileFailure(error) ?? error
  }
}

/**
 * A failed program as a sentence.
 * @param {string} what failed ("The build failed")
 * @param {string} output what the program said
 */
export function programFailure(what, output) {
  if (/ENOSPC|No space left on device|Disk quota exceeded/i.test(output))
    return new Failure(`${what}: the disk is full. Free some space, then run the command again.`)
  return new Failure(`${output.trimEnd()}\n\n${what}; what it said stands above.`)
}
