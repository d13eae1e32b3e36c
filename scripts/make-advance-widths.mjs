/**
 * Writes lib/domain/layout/advance-widths.ts: how far each character moves the pen, read out of the font
 * files that the PNG export draws with (the same designs as the variable fonts of the pages).
 * Run it again after changing a font's version: node scripts/make-advance-widths.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FACES = {
  'serif-600': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'sans-400': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'sans-600': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
}
const FIRST = 0x20
/** Past the symbols of the Latin, Greek and Cyrillic worlds nothing is worth its bytes. */
const LAST = 0x2300
/** Gaps up to this many code points cost less than beginning a new run. */
const LONGEST_GAP = 6

const root = new URL('..', import.meta.url)

/**
 * The offset of one of a TrueType file's tables, by its tag.
 * @param {Buffer} font
 * @returns {(tag: string) => number}
 */
function tableFinder(font) {
  const tables = new Map()
  for (let i = 0; i < font.readUInt16BE(4); i++) {
    const entry = 12 + 16 * i
    tables.set(font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8))
  }
  return (tag) => {
    const offset = tables.get(tag)
    if (offset === undefined) throw new Error(`the font has no table ${tag}`)
    return offset
  }
}

/**
 * Code point to glyph, out of the Unicode BMP table (cmap format 4), which every TrueType font has.
 * @param {Buffer} font
 * @param {number} cmap the table's offset
 * @returns {(code: number) => number}
 */
function glyphReader(font, cmap) {
  let at
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
    const offset = cmap + font.readUInt32BE(cmap + 4 + 8 * i + 4)
    if (font.readUInt16BE(offset) === 4) at = offset
  }
  if (at === undefined) throw new Error('the font has no cmap of format 4')
  const segments = font.readUInt16BE(at + 6) / 2
  const ends = at + 14
  const starts = ends + 2 * segments + 2
  const deltas = starts + 2 * segments
  const offsets = deltas + 2 * segments
  return (code) => {
    for (let i = 0; i < segments; i++) {
      if (code > font.readUInt16BE(ends + 2 * i)) continue
      const start = font.readUInt16BE(starts + 2 * i)
      if (code < start) return 0
      const delta = font.readUInt16BE(deltas + 2 * i)
      const offset = font.readUInt16BE(offsets + 2 * i)
      if (offset === 0) return (code + delta) & 0xffff
      const glyph = font.readUInt16BE(offsets + 2 * i + offset + 2 * (code - start))
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/**
 * Ascent and descent in em, and runs of widths in thousandths of an em: two base-36 digits each, `..` for none.
 * @param {string} path
 */
function faceOf(path) {
  const font = readFileSync(new URL(`node_modules/${path}`, root))
  const tableAt = tableFinder(font)
  const unitsPerEm = font.readUInt16BE(tableAt('head') + 18)
  const hhea = tableAt('hhea')
  const metrics = font.readUInt16BE(hhea + 34)
  const hmtx = tableAt('hmtx')
  const glyphOf = glyphReader(font, tableAt('cmap'))
  /** @type {[code: number, widths: string][]} */
  const runs = []
  let end = Number.NEGATIVE_INFINITY
  for (let code = FIRST; code < LAST; code++) {
    const glyph = glyphOf(code)
    if (glyph === 0) continue
    const advance = font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1))
    const width = Math.round((advance / unitsPerEm) * 1000)
      .toString(36)
      .padStart(2, '0')
    const run = runs.at(-1)
    if (run && code - end <= LONGEST_GAP + 1) run[1] += '..'.repeat(code - end - 1) + width
    else runs.push([code, width])
    end = code
  }
  return {
    ascent: Math.round((font.readInt16BE(hhea + 4) / unitsPerEm) * 1000) / 1000,
    descent: Math.round((-font.readInt16BE(hhea + 6) / unitsPerEm) * 1000) / 1000,
    runs,
  }
}

/** The whole file as it should stand. */
export function printAdvanceWidths() {
  const faces = Object.entries(FACES).map(([name, path]) => {
    const { ascent, descent, runs } = faceOf(path)
    const lines = runs.map(([code, widths]) => `      [0x${code.toString(16)}, '${widths}'],`)
    return `  '${name}': {\n    ascent: ${ascent},\n    descent: ${descent},\n    runs: [\n${lines.join('\n')}\n    ],\n  },`
  })
  return `// biome-ignore-all format: the lines stand as the script wrote them
// Made by scripts/make-advance-widths.mjs from the font files; not to be changed by hand.

/**
 * Font metrics in em. \`runs\` lists, from a first code point on, how far each character moves the pen:
 * two base-36 digits in thousandths of an em, \`..\` where the font has no such character.
 */
export type FaceMetrics = { ascent: number; descent: number; runs: readonly (readonly [code: number, widths: string])[] }

export const ADVANCE_WIDTHS = {
${faces.join('\n')}
} as const satisfies Record<string, FaceMetrics>
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('lib/domain/layout/advance-widths.ts', root), printAdvanceWidths())
}
