/** @import { Reporter } from '@playwright/test/reporter' */
import { writeReport } from './report.mjs'

/**
 * A reporter for Playwright: what passed, and every failure with its words, those outside of any test too.
 * @implements {Reporter}
 */
export default class PlaywrightReport {
  /** @type {import('@playwright/test/reporter').Suite | undefined} */
  #root
  /** @type {import('./report.mjs').NamedFailure[]} */
  #strays = []

  /**
   * @param {import('@playwright/test/reporter').FullConfig} _config
   * @param {import('@playwright/test/reporter').Suite} root
   */
  onBegin(_config, root) {
    this.#root = root
  }

  /** @param {import('@playwright/test/reporter').TestError} error */
  onError(error) {
    this.#strays.push(toFailure('An error outside of any test', [error]))
  }

  onEnd() {
    const tests = this.#root?.allTests() ?? []
    const failed = tests.filter((test) => ['unexpected', 'flaky'].includes(test.outcome()))
    writeReport({
      passed: tests.filter((test) => test.outcome() === 'expected').length,
      failures: [
        ...failed.map((test) =>
          toFailure(
            test.titlePath().filter(Boolean).join(' › '),
            test.results.flatMap(({ errors }) => errors),
          ),
        ),
        ...this.#strays,
      ],
    })
  }
}

/**
 * @param {string} name
 * @param {readonly import('@playwright/test/reporter').TestError[]} errors
 */
const toFailure = (name, errors) => ({
  name,
  message: errors.map(({ message, value, stack }) => stack ?? message ?? value ?? '').join('\n'),
})
