import { expect, it } from 'vitest'
import { overlaps } from '@/lib/domain/layout/box'
import { headlinesOf } from './headlines'

const LONG = 'A ceasefire without guarantees only lets the attacker rest, arm and come again a few years later.'

it('shows first lines within a card that has room for them', () => {
  const box = { x: 10, y: 20, width: 100, height: 45 }
  const [headline] = headlinesOf([{ text: LONG, box }])
  expect(headline).toMatchObject({ ...box, plate: false })
  expect(headline?.lines).toHaveLength(2)
  expect(headline?.lines.at(-1)).toMatch(/…$/)
  expect(headlinesOf([{ text: 'Short', box }])[0]?.lines).toEqual(['Short'])
})

it('shows as many headlines of small cards as stay clear of each other, the first ones first', () => {
  const cards = Array.from({ length: 400 }, (_, at) => ({
    text: `${at} ${LONG}`,
    box: { x: (at % 20) * 40, y: Math.floor(at / 20) * 18, width: 30, height: 12 },
  }))
  const headlines = headlinesOf(cards)
  expect(headlines[0]?.lines[0]).toMatch(/^0 A/)
  expect(headlines.length).toBeGreaterThan(10)
  for (const [at, one] of headlines.entries()) {
    for (const other of headlines.slice(at + 1)) expect(overlaps(one, other)).toBe(false)
  }
})
