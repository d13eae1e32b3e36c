import { expect, it } from 'vitest'
import { findSpecFaults } from './spec-rules.mjs'

const SPEC = '# Rules\n\n- G1: ids are unique.\n- OP12: costs follow the size.\nNot a rule: G7.\n'

it('is content when every rule is in a title and every title names a rule', () => {
  const tests = new Map([
    ['a.test.ts', "it('G1: refuses', () => {})\nit('says OP13 in passing', () => {})"],
    ['b.test.ts', 'it.each([1])(`OP12, G1: any`, () => {})'],
  ])
  expect(findSpecFaults(SPEC, tests)).toEqual([])
})

it('names a rule without a test, a title without a rule, and a rule written twice', () => {
  const tests = new Map([['a.test.ts', "it('G1, G9: refuses', () => {})"]])
  expect(findSpecFaults(`${SPEC}- G1: again.\n`, tests)).toEqual([
    'SPEC.md has the rule G1 twice.',
    'a.test.ts names the rule G9, which SPEC.md does not have.',
    'No test has the rule OP12 in its title.',
  ])
})
