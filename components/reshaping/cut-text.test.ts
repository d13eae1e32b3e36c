import { describe, expect, it } from 'vitest'
import { cutText, likelyCut } from './cut-text'

const halves = (text: string) => cutText(text, likelyCut(text))

describe('cutText', () => {
  it('falls apart where the text does', () => {
    expect(halves('It is cheap. It is safe.')).toEqual(['It is cheap.', 'It is safe.'])
    expect(halves('It is cheap; it is safe.')).toEqual(['It is cheap.', 'It is safe.'])
    expect(halves('It is cheap, and nobody minds.')).toEqual(['It is cheap.', 'Nobody minds.'])
    expect(halves('It is cheap and safe')).toEqual(['It is cheap', 'Safe'])
    expect(halves('One two three four')).toEqual(['One two', 'Three four'])
  })

  it('parts nothing where there is nothing to part', () => {
    expect(halves('word')).toEqual(['', 'Word'])
    expect(cutText('All of it.', 10)).toEqual(['All of it.', ''])
  })

  it('does not take a number or a longer word for a joint', () => {
    expect(cutText('Costs rose 3.5 %. Android fell.', 18)).toEqual(['Costs rose 3.5 %.', 'Android fell.'])
  })

  it('begins with a whole character', () => {
    expect(cutText('a 😀b', 2)).toEqual(['a', '😀b'])
  })
})
