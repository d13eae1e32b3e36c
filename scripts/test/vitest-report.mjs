/** @import { Reporter } from 'vitest/node' */
import { writeReport } from './report.mjs'

/**
 * A reporter for Vitest: what passed, and every failure with its words. Errors outside of any test (a promise that nobody
 * awaited, a file that did not load) are failures too, which Vitest's own JSON leaves out.
 * @implements {Reporter}
 */
export default class VitestReport {
  /**
   * @param {readonly import('vitest/node').TestModule[]} modules
   * @param {readonly import('vitest').SerializedError[]} strays
   */
  onTestRunEnd(modules, strays) {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const failedTests = tests.filter((test) => test.result().state === 'failed')
    writeReport({
      passed: tests.filter((test) => test.result().state === 'passed').length,
      failures: [
        ...failedTests.map((test) =>
          toFailure(`${test.module.relativeModuleId} › ${test.fullName}`, test.result().errors),
        ),
        ...modules
          .filter((module) => module.errors().length > 0)
          .map((module) => toFailure(module.relativeModuleId, module.errors())),
        ...strays.map((error) => toFailure('An error outside of any test', [error])),
      ],
    })
  }
}

/**
 * @param {string} name
 * @param {readonly { message?: string, stack?: string }[]} [errors]
 */
const toFailure = (name, errors = []) => ({
  name,
  message: errors.map(({ message, stack }) => stack || message || '').join('\n'),
})
