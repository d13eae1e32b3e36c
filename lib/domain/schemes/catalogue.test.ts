import { describe, expect, it } from 'vitest'
import { LIMITS } from '../limits'
import { ArgumentFieldsSchema } from '../model'
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
})
