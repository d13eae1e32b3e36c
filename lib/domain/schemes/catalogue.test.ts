import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits'
import { ArgumentFieldsSchema, HandledQuestionSchema } from '../model'
import { findScheme, SCHEMES } from './catalogue'

describe('schemes', () => {
  it('G2: every scheme has a name that an argument can carry, once, and a line that says what it is', () => {
    expect(new Set(SCHEMES.map(({ name }) => name)).size).toBe(SCHEMES.length)
    for (const { name, description } of SCHEMES) {
      expect(ArgumentFieldsSchema.shape.scheme.safeParse(name).success).toBe(true)
      expect(name).toBe(name.toLowerCase())
      expect(description).toMatch(/^\p{Lu}.*\.$/u)
      expect(description.length).toBeLessThan(LIMITS.line)
    }
  })

  it('G2: a scheme is found by its usual names', () => {
    expect(findScheme('Argument from Precedent')?.name).toBe('precedent')
    expect(findScheme(' expert opinion ')?.name).toBe('expert opinion')
    expect(findScheme('my own scheme')).toBeUndefined()
  })

  it('CQ1: at least 25 schemes have slots and questions, whose keys are stable names, once in a scheme', () => {
    expect(SCHEMES.length).toBeGreaterThanOrEqual(25)
    for (const { name, premises, conclusion, questions } of SCHEMES) {
      for (const slot of [...premises, conclusion]) expect(slot, name).toMatch(/^\p{Lu}.*\.$/u)
      expect(new Set(questions.map(({ key }) => key)).size, name).toBe(questions.length)
      expect(questions.length, name).toBeGreaterThanOrEqual(3)
      for (const { key, asks, doubts } of questions) {
        expect(HandledQuestionSchema.shape.key.safeParse(key).success, key).toBe(true)
        expect(asks, name).toMatch(/^\p{Lu}.*\?$/u)
        if (typeof doubts === 'number') expect(premises[doubts], `${name}: ${key}`).toBeDefined()
      }
    }
  })

  it('CQ1: what was stored under a key is found for ever: no key of the catalogue is taken out or renamed', () => {
    expect(
      SCHEMES.map(({ name, questions }) => `${name}: ${questions.map(({ key }) => key).join(' ')}`),
    ).toMatchSnapshot()
  })
})
