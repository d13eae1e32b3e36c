/** `G3`, `AC11`: the number of a rule. */
const RULE = '[A-Z]{1,3}\\d+'
const DEFINITION = new RegExp(`^- (${RULE}): `, 'gm')
/** How the title of a test begins that proves rules: `'G3: ...'`, `'G3, OP5: ...'`. */
const TITLE = new RegExp(`['"\`](${RULE}(?:, ${RULE})*): `, 'g')

/**
 * Holds the rules against the tests that name them.
 * @param {string} spec the text of SPEC.md
 * @param {Map<string, string>} tests the text of each test file, by its path
 * @returns {string[]} what is wrong, a sentence each
 */
export function findSpecFaults(spec, tests) {
  const defined = [...spec.matchAll(DEFINITION)].map(([, rule]) => String(rule))
  const rules = new Set(defined)
  const proven = new Set()
  const faults = defined
    .filter((rule, place) => defined.indexOf(rule) !== place)
    .map((rule) => `SPEC.md has the rule ${rule} twice.`)
  for (const [file, text] of tests)
    for (const [, named] of text.matchAll(TITLE))
      for (const rule of String(named).split(', ')) {
        proven.add(rule)
        if (!rules.has(rule)) faults.push(`${file} names the rule ${rule}, which SPEC.md does not have.`)
      }
  const untested = defined.filter((rule) => !proven.has(rule))
  return [...new Set(faults), ...untested.map((rule) => `No test has the rule ${rule} in its title.`)]
}
