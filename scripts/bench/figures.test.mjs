import { expect, it } from 'vitest'
import { meetsBar, parseFigure, printFigures } from './figures.mjs'

const figure = { bench: 'x', figure: 10, unit: 'ops/s' }

it('reads a line of JSON as a figure and nothing else', () => {
  expect(parseFigure(JSON.stringify(figure))).toEqual(figure)
  for (const line of [
    '',
    'warming up',
    '{broken',
    '{"bench":"x","unit":"ms"}',
    '{"bench":"x","figure":null,"unit":"ms"}',
  ])
    expect(parseFigure(line)).toBeNull()
})

it('holds a time or a size under its bar and everything else over it, unless the bar says', () => {
  expect(meetsBar(figure)).toBeNull()
  expect(meetsBar({ ...figure, bar: 10 })).toBe(true)
  expect(meetsBar({ ...figure, bar: 11 })).toBe(false)
  expect(meetsBar({ ...figure, unit: 'ms', bar: 9 })).toBe(false)
  expect(meetsBar({ ...figure, unit: 'ms', bar: 10 })).toBe(true)
  expect(meetsBar({ ...figure, bar: '<= 9' })).toBe(false)
  expect(() => meetsBar({ ...figure, bar: 'fast' })).toThrow('A bar is a number')
})

it('holds the ratio against the bar when there is a baseline', () => {
  expect(meetsBar({ ...figure, baseline: 2.5, bar: '>= 4' })).toBe(true)
  expect(meetsBar({ ...figure, baseline: 2.6, bar: '>= 4' })).toBe(false)
  expect(meetsBar({ ...figure, unit: 'ms', baseline: 5, bar: '<= 2' })).toBe(true)
})

it('prints a table with what was missed in capitals', () => {
  const table = printFigures([{ ...figure, bench: 'one hot map', figure: 4321.9, baseline: 1000, bar: '>= 5' }])
  expect(table.split('\n')).toEqual([
    'bench        figure       baseline     ratio  bar',
    'one hot map  4,322 ops/s  1,000 ops/s  4.32   >= 5  MISSED',
  ])
})
