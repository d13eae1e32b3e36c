import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { PALETTES } from '@/lib/domain/drawing/palettes'
import { contrastOf, readTokens } from './contrast'
import { SHAPE_CONTRAST, SHAPE_PAIRS, TEXT_CONTRAST, TEXT_PAIRS } from './token-pairs'

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const tokens = readTokens(read('app/globals.css'))
const colour = (theme: 'light' | 'dark', name: string): string => {
  const found = tokens[theme][name]
  if (!found) throw new Error(`no colour ${name}`)
  return found
}

describe.each(['light', 'dark'] as const)('%s', (theme) => {
  it.each(TEXT_PAIRS)('DL1: $ink on $ground can be read', ({ ink, ground }) => {
    expect(contrastOf(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(TEXT_CONTRAST)
  })

  it.each(SHAPE_PAIRS)('DL1: $meaning shows on $ground', ({ ink, ground }) => {
    expect(contrastOf(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(SHAPE_CONTRAST)
  })

  it('DL2: exported pictures have the colours of the pages', () => {
    const { paper, dot, card, ink, soft, faint, line, pro, proSoft, con, conSoft, both } = PALETTES[theme]
    expect({ paper, dot, card, ink, soft, faint, line, pro, proSoft, con, conSoft, both }).toEqual({
      paper: colour(theme, 'paper'),
      dot: colour(theme, 'dot'),
      card: colour(theme, 'raised'),
      ink: colour(theme, 'ink'),
      soft: colour(theme, 'soft'),
      faint: colour(theme, 'faint'),
      line: colour(theme, 'line'),
      pro: colour(theme, 'pro'),
      proSoft: colour(theme, 'pro-soft'),
      con: colour(theme, 'con'),
      conSoft: colour(theme, 'con-soft'),
      both: colour(theme, 'both'),
    })
    for (const [name, hue] of Object.entries(PALETTES[theme].hues)) expect(hue).toBe(colour(theme, `hue-${name}`))
  })
})

it('DL2: docs/design.md tells every colour and its contrast as they are', () => {
  const document = read('docs/design.md')
  for (const name of Object.keys(tokens.light)) {
    expect(document).toContain(`| \`${name}\` | ${colour('light', name)} | ${colour('dark', name)} |`)
  }
  const least = (ink: string, theme: 'light' | 'dark') =>
    Math.min(
      ...TEXT_PAIRS.filter((pair) => pair.ink === ink).map(({ ground }) =>
        contrastOf(colour(theme, ink), colour(theme, ground)),
      ),
    ).toFixed(1)
  for (const ink of ['ink', 'soft', 'faint', 'accent', 'pro', 'con', 'warn', 'both'])
    expect(document).toContain(`| \`${ink}\` | ${least(ink, 'light')} | ${least(ink, 'dark')} |`)
})

it('DL1: contrast is measured as WCAG does', () => {
  expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 6)
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
  expect(contrastOf('#abcdef', '#abcdef')).toBe(1)
})
