import { describe, expect, it } from 'vitest'
import { countedValues, rankSuggestions } from './rank-suggestions'

describe('rankSuggestions', () => {
  const all = [{ value: 'fear appeal' }, { value: 'precedent', detail: 'An earlier case' }, { value: 'appeal to case' }]
  const values = (typed: string) => rankSuggestions(all, typed).map(({ value }) => value)

  it('IN1: what was typed narrows the list by words of value and detail, beginnings first', () => {
    expect(values('')).toEqual(['fear appeal', 'precedent', 'appeal to case'])
    expect(values('appeal')).toEqual(['appeal to case', 'fear appeal'])
    expect(values('CASE')).toEqual(['appeal to case', 'precedent'])
    expect(values('appeal nothing')).toEqual([])
  })

  it('IN1: values used before come with the most used first', () => {
    expect(countedValues(['b', 'a', 'b', 'c', 'a', 'b'])).toEqual(['b', 'a', 'c'])
  })
})
