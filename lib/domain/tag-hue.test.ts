import { expect, it } from 'vitest'
import { tagHue } from './tag-hue'

it('DL3: a tag has one colour, whoever writes it how, and tags spread over all of them', () => {
  expect(tagHue('Security')).toBe(tagHue('security'))
  expect(tagHue('café')).toBe(tagHue('cafe\u0301'))
  // Never another colour from one release to the next.
  expect(['law', 'security', 'money', 'nature', ''].map(tagHue)).toEqual(FIXED)
  const counts = new Map<string, number>()
  for (let n = 0; n < 500; n++) counts.set(tagHue(`tag ${n}`), (counts.get(tagHue(`tag ${n}`)) ?? 0) + 1)
  expect([...counts.keys()].sort()).toEqual(['amber', 'blue', 'green', 'red', 'violet'])
  expect(Math.min(...counts.values())).toBeGreaterThan(60)
})

const FIXED = ['blue', 'blue', 'red', 'green', 'amber']
