/** Lines of a failure that are told again at the end; the rest stands where it happened. */
const MOST_LINES = 30

/**
 * Counts what passed and what failed over the stages of a longer work, and shows where it is. What failed is told again
 * at the end, as it is lost among thousands of lines above.
 */
export class Tally {
  #passed = 0
  /** @type {import('./report.mjs').NamedFailure[]} */
  #failures = []
  #stage = 0
  #begun = performance.now()

  /** @param {number} stages how many there will be */
  constructor(stages) {
    this.stages = stages
  }

  /**
   * Runs one stage.
   * @param {string} name
   * @param {() => Promise<import('./report.mjs').Report>} work
   */
  async stage(name, work) {
    this.#stage += 1
    console.log(`\n── ${this.#stage} of ${this.stages}: ${name}`)
    const begun = performance.now()
    const { passed, failures } = await work()
    this.#passed += passed
    this.#failures.push(...failures)
    console.log(`── ${name}: ${passed} passed, ${failures.length} failed (${seconds(begun)})`)
  }

  /** Prints the closing lines and answers the exit code. */
  close() {
    for (const { name, message } of this.#failures)
      console.log(`\n✘ ${name}\n${message.trim().split('\n').slice(0, MOST_LINES).join('\n')}`)
    console.log(`\nIn ${seconds(this.#begun)} in all:`)
    console.log(`${this.#passed} passed, ${this.#failures.length} failed`)
    return this.#failures.length === 0 && this.#passed > 0 ? 0 : 1
  }
}

/** @param {number} begun */
const seconds = (begun) => `${((performance.now() - begun) / 1000).toFixed(1)} s`
