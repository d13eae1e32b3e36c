/**
 * Counts what passed and what failed over the stages of a longer work, and shows where it is.
 */
export class Tally {
  passed = 0
  failed = 0
  #stage = 0
  #begun = performance.now()

  /** @param {number} stages how many there will be */
  constructor(stages) {
    this.stages = stages
  }

  /**
   * Runs one stage.
   * @param {string} name
   * @param {() => Promise<{ passed: number, failed: number }>} work
   */
  async stage(name, work) {
    this.#stage += 1
    console.log(`\n── ${this.#stage} of ${this.stages}: ${name}`)
    const begun = performance.now()
    const { passed, failed } = await work()
    this.passed += passed
    this.failed += failed
    console.log(`── ${name}: ${passed} passed, ${failed} failed (${seconds(begun)})`)
  }

  /** Prints the closing lines and answers the exit code. */
  close() {
    console.log(`\nIn ${seconds(this.#begun)} in all:`)
    console.log(`${this.passed} passed, ${this.failed} failed`)
    return this.failed === 0 && this.passed > 0 ? 0 : 1
  }
}

/** @param {number} begun */
const seconds = (begun) => `${((performance.now() - begun) / 1000).toFixed(1)} s`
