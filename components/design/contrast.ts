/** The colours of one ground by the names of their tokens, as `#rrggbb`. */
export type Tokens = Readonly<Record<string, string>>

const TOKEN = /--color-([a-z-]+): (#[0-9a-f]{6});/g

const tokensIn = (css: string): Tokens =>
  Object.fromEntries([...css.matchAll(TOKEN)].map(([, name = '', value = '']) => [name, value]))

/** The colours that the style sheet gives, in light and (where they differ) in dark. */
export function readTokens(css: string): { light: Tokens; dark: Tokens } {
  const dark = css.indexOf('@variant dark')
  if (dark < 0) throw new Error('the style sheet has no dark colours')
  const light = tokensIn(css.slice(0, dark))
  return { light, dark: { ...light, ...tokensIn(css.slice(dark)) } }
}

/** WCAG 2.2: the relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2.2: the contrast of two colours, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}
