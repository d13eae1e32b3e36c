import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import * as fontkit from 'fontkit'

/** A font that PDF can hold, opened. `name` picks it out of a collection. */
export type OpenFont = { path: string; name: string | undefined; has: (codePoint: number) => boolean }

const FOLDERS = [
  ...['/usr/share/fonts', '/usr/local/share/fonts', '/usr/share/texmf/fonts/opentype'],
  ...['/System/Library/Fonts', '/Library/Fonts', 'C:\\Windows\\Fonts'],
  ...['.fonts', '.local/share/fonts', 'Library/Fonts'].map((folder) => join(homedir(), folder)),
]
/** Nobody's machine has more that matter, and each that is tried is read. */
const MOST_FILES = 3_000
const MOST_TRIED = 300

const ODD = /mono|italic|oblique|condensed|narrow|thin|light|black|extra|ui[-_]|emoji|-vf|\[/i

/** Well-made fonts of many scripts first, plain cuts before slanted and narrow ones; then by name, the same every time. */
function rank(path: string): number {
  const name = basename(path)
  const family = /^noto/i.test(name) ? 0 : /^(dejavu|liberation)/i.test(name) ? 1 : 2
  return family + (ODD.test(name) ? 10 : 0) + (/bold/i.test(name) ? 0.5 : 0)
}

function listFiles(): string[] {
  const found: string[] = []
  for (const folder of FOLDERS) {
    let names: string[]
    try {
      names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    } catch {
      // Not a folder of this machine.
      continue
    }
    for (const name of names) if (/\.(ttf|otf|ttc)$/i.test(name)) found.push(join(folder, name))
    if (found.length > MOST_FILES) break
  }
  return found
    .slice(0, MOST_FILES)
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .slice(0, MOST_TRIED)
}

/** Whether its letters are outlines that a subset can be made of; pictures and colours are not. */
const hasOutlines = (font: fontkit.Font): boolean => {
  const { tables } = (font as unknown as { directory: { tables: Record<string, unknown> } }).directory
  const isColoured = ['COLR', 'CBDT', 'sbix', 'SVG '].some((tag) => tag in tables)
  return !isColoured && ('glyf' in tables || 'CFF ' in tables)
}

function open(path: string): OpenFont | null {
  try {
    const opened = fontkit.openSync(path)
    const font = 'fonts' in opened ? opened.fonts[0] : opened
    if (!font || !hasOutlines(font)) return null
    return {
      path,
      name: 'fonts' in opened ? font.postscriptName : undefined,
      has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    }
  } catch {
    // A file that is damaged, or of a kind that cannot be read, is no font for us.
    return null
  }
}

/** The fonts of the machine, looked at one after the other and only when a text has letters that no other font has. */
export class SystemFonts {
  private waiting: string[] | null = null
  private readonly opened: OpenFont[] = []

  /** The first font that has all of these. */
  find(codePoints: readonly number[]): OpenFont | undefined {
    const fits = ({ has }: OpenFont) => codePoints.every(has)
    const known = this.opened.find(fits)
    if (known) return known
    this.waiting ??= listFiles()
    for (let path = this.waiting.shift(); path !== undefined; path = this.waiting.shift()) {
      const font = open(path)
      if (!font) continue
      this.opened.push(font)
      if (fits(font)) return font
    }
    return undefined
  }
}
