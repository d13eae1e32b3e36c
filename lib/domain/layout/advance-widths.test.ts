import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printAdvanceWidths } from '../../../scripts/make-advance-widths.mjs'
import { textWidth } from './measure-text'
import { TEXT_STYLES } from './text-style'

describe('advance widths', () => {
  it('LO11: the table is what the font files say; node scripts/make-advance-widths.mjs writes it anew', () => {
    expect(readFileSync(new URL('./advance-widths.ts', import.meta.url), 'utf8')).toBe(printAdvanceWidths())
  })

  it('LO11: widths add up, marks and joined emoji add nothing', () => {
    const widthOf = (text: string) => textWidth(text, TEXT_STYLES.claim)
    expect(widthOf('ab')).toBeCloseTo(widthOf('a') + widthOf('b'))
    expect(widthOf('e\u0301')).toBe(widthOf('e'))
    expect(widthOf('👩🏽‍🚀')).toBe(widthOf('👩'))
    expect(widthOf('安')).toBe(15)
    expect(widthOf('')).toBe(0)
  })
})
