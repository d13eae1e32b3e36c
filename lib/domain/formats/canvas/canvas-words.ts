import type { Stance } from '../../model'
import type { PaletteName } from '../../palette'
import { STANCE_WORDS } from '../stance-words'

/** Red and green, of the six that every canvas has. */
export const STANCE_COLOURS: Record<Stance, string> = { pro: '4', con: '1' }

/** The stance that words tell, with the scheme after a colon; undefined when they tell none. */
export function readStance(words: string): { stance: Stance; scheme: string | null } | undefined {
  const line = words.trim()
  const whole = STANCE_WORDS.get(line.toLowerCase())
  if (whole) return { stance: whole, scheme: null }
  const colon = line.indexOf(': ')
  const stance = colon === -1 ? undefined : STANCE_WORDS.get(line.slice(0, colon).toLowerCase())
  return stance && { stance, scheme: line.slice(colon + 2).trim() || null }
}

/** The stance that a colour tells: reds oppose, greens support. */
export function stanceOfColour(colour: string): Stance | undefined {
  const name = paletteOfColour(colour)
  return name === 'red' ? 'con' : name === 'green' ? 'pro' : undefined
}

const NUMBERED: Record<string, PaletteName> = {
  '1': 'red',
  '2': 'amber',
  '3': 'amber',
  '4': 'green',
  '5': 'blue',
  '6': 'violet',
}
const NUMBERS: Record<PaletteName, string | undefined> = {
  grey: undefined,
  red: '1',
  amber: '2',
  green: '4',
  blue: '5',
  violet: '6',
}

/** The canvas's colour for one of ours; undefined for its own grey. */
export const colourOfPalette = (name: PaletteName): string | undefined => NUMBERS[name]

/** The nearest of our colours to one of a canvas: a number from 1 to 6, or `#RRGGBB`. */
export function paletteOfColour(colour: string): PaletteName {
  const known = NUMBERED[colour]
  if (known) return known
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour)
  if (!digits) return 'grey'
  const [red = 0, green = 0, blue = 0] = digits.slice(1).map((pair) => Number.parseInt(pair, 16))
  const most = Math.max(red, green, blue)
  const span = most - Math.min(red, green, blue)
  if (span < 40) return 'grey'
  const sixth =
    most === red ? ((green - blue) / span + 6) % 6 : most === green ? (blue - red) / span + 2 : (red - green) / span + 4
  const hue = sixth * 60
  return HUES.find(([below]) => hue < below)?.[1] ?? 'red'
}
const HUES: readonly [number, PaletteName][] = [
  [18, 'red'],
  [70, 'amber'],
  [165, 'green'],
  [255, 'blue'],
  [320, 'violet'],
]

export type Signature = { holder: string | null; tags: readonly string[] }

/** Who holds a claim and its tags, as they stand below it on a card: `— RAND`, `#two-words`. */
export function signatureInWords({ holder, tags }: Signature): string {
  const lines: string[] = []
  if (holder !== null) lines.push(`— ${holder.trim().replace(/\s+/g, ' ')}`)
  if (tags.length > 0) lines.push(tags.map(hashtag).join(' '))
  return lines.length === 0 ? '' : `\n\n${lines.join('\n')}`
}

/** Canvas apps know letters, digits, `_`, `-` and `/` in a tag. */
const hashtag = (tag: string): string => `#${tag.trim().replace(/[^\p{L}\p{M}\p{N}_/-]+/gu, '-')}`
const HASHTAG = /^#[\p{L}\p{M}\p{N}_/-]+$/u

/** What a card says and, in a last paragraph of its own, who holds it (`— RAND`) and its tags (`#treaty`). */
export function readCard(text: string): { text: string } & Signature {
  const lines = text.trimEnd().split('\n')
  let end = lines.length
  const words = (lines[end - 1] ?? '').trim().split(/\s+/)
  const tags = words.every((word) => HASHTAG.test(word)) ? words.map((word) => word.slice(1)) : []
  if (tags.length > 0) end--
  const held = /^[\u2014\u2013] +(.*)$/.exec((lines[end - 1] ?? '').trim())?.[1] ?? null
  if (held !== null) end--
  const said = lines.slice(0, end)
  const isApart = end < lines.length && said.at(-1)?.trim() === '' && said.some((line) => line.trim() !== '')
  return isApart ? { text: said.join('\n').trim(), holder: held, tags } : { text, holder: null, tags: [] }
}
