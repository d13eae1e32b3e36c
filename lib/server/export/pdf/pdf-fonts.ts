import { fileURLToPath } from 'node:url'
import * as fontkit from 'fontkit'
import type { Face } from '@/lib/domain/layout/text-style'
import type { PdfDocument } from './pdf-document'
import { type OpenFont, SystemFonts } from './system-fonts'

/** The faces that the layout measures, and the one that appendices are read in. */
export type PdfFace = Face | 'serif-400'

const FILES: Record<PdfFace, string> = {
  'serif-600': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'serif-400': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'sans-400': '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf',
  'sans-600': '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf',
}
/** Where a face lacks a letter, its neighbour among our own fonts may have it. */
const NEIGHBOURS: Record<PdfFace, PdfFace> = {
  'serif-600': 'sans-600',
  'serif-400': 'sans-400',
  'sans-400': 'serif-400',
  'sans-600': 'serif-600',
}

/**
 * A piece of a run in one font; without one (`font` null) it is a character drawn as a box. `actual` is what it says to
 * whoever reads the file, where its glyphs say something else or nothing certain.
 */
export type FontPiece = { text: string; font: string | null; actual?: string }

/** What neither is drawn nor missed: joiners, marks of direction, selectors of variants. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
const SIMPLE = 0x2300
const MARK = /\p{M}/u
const JOINS = /[\p{M}\p{Default_Ignorable_Code_Point}]/u

type Loaded = {
  has: (codePoint: number) => boolean
  /** The character that its glyph is first of all: another one where two have the same. */
  senior: (codePoint: number) => number
  simple: Uint8Array
}

/** The fonts of one document: ours first, the machine's where those lack a letter. */
export class PdfFonts {
  private readonly system: SystemFonts | null
  private readonly loaded = new Map<PdfFace, Loaded>()
  private readonly registered = new Set<string>()
  private readonly words = new Map<string, readonly FontPiece[]>()
  private readonly homes = new Map<string, string | null>()

  constructor(
    private readonly doc: PdfDocument,
    { system = true }: { system?: boolean } = {},
  ) {
    this.system = system ? new SystemFonts() : null
  }

  /** The run as pieces of one font each, in its order. */
  piecesOf(text: string, face: PdfFace): FontPiece[] {
    const own = this.load(face)
    // A space that lines do not break at is a space all the same.
    if (isSimple(text, own)) return [{ text, font: this.nameOf(face) }]
    const pieces: FontPiece[] = []
    // Composed letters are one glyph and one character; their parts would be told apart by readers.
    for (const word of text
      .normalize('NFC')
      .replace(/\u00a0/g, ' ')
      .match(/\s+|\S+/g) ?? []) {
      for (const piece of this.wordOf(word, face, own)) append(pieces, piece)
    }
    return pieces
  }

  /** Words come again and again, so what was found out of one is kept. */
  private wordOf(word: string, face: PdfFace, own: Loaded): readonly FontPiece[] {
    if (isSimple(word, own)) return [{ text: word, font: this.nameOf(face) }]
    const key = `${face} ${word}`
    const known = this.words.get(key)
    if (known) return known
    const pieces: FontPiece[] = []
    for (const { segment } of graphemes.segment(word)) {
      const seen = segment.replace(UNSEEN, '')
      if (seen === '') continue
      const font = this.homeOf(segment, seen, face)
      const uncertain = font === null ? null : this.uncertain(font, seen)
      if (uncertain) pieces.push(uncertain)
      // What is drawn as boxes keeps its joiners, so that it is found just as it was written.
      else append(pieces, { text: font === null ? segment : seen, font })
    }
    this.words.set(key, pieces)
    return pieces
  }

  /**
   * A letter of one of our fonts as it is drawn, where its glyph does not say it: of characters with one glyph the
   * senior is what a reader is told, and letters with marks may share their glyph with one letter.
   */
  private uncertain(font: string, segment: string): FontPiece | null {
    const own = this.loaded.get(font as PdfFace)
    if (!own) return null
    const drawn = Array.from(segment, (character) =>
      String.fromCodePoint(own.senior(character.codePointAt(0) ?? 0)),
    ).join('')
    return drawn !== segment || MARK.test(segment) ? { text: drawn, font, actual: segment } : null
  }

  private homeOf(segment: string, seen: string, face: PdfFace): string | null {
    const key = `${face} ${segment}`
    const known = this.homes.get(key)
    if (known !== undefined) return known
    const codePoints = Array.from(seen, (character) => character.codePointAt(0) ?? 0)
    const home = this.findHome(codePoints, /\u200d|\ufe0f/.test(segment), face)
    this.homes.set(key, home)
    return home
  }

  private findHome(codePoints: readonly number[], isEmoji: boolean, face: PdfFace): string | null {
    for (const own of [face, NEIGHBOURS[face]]) {
      if (codePoints.every(this.load(own).has)) return this.nameOf(own)
    }
    // Several signs joined to one would come apart in a font without pictures.
    if (isEmoji && codePoints.length > 1) return null
    const font = this.system?.find(codePoints)
    return font ? this.register(font) : null
  }

  private register({ path, name }: OpenFont): string {
    const key = `${path}#${name ?? ''}`
    if (!this.registered.has(key)) {
      this.registered.add(key)
      this.doc.registerFont(key, path, name)
    }
    return key
  }

  private nameOf(face: PdfFace): string {
    if (!this.registered.has(face)) {
      this.registered.add(face)
      this.doc.registerFont(face, pathOf(face))
    }
    return face
  }

  private load(face: PdfFace): Loaded {
    const known = this.loaded.get(face)
    if (known) return known
    const font = fontkit.openSync(pathOf(face))
    if ('fonts' in font) throw new Error(`${face} is a collection`)
    const simple = new Uint8Array(SIMPLE)
    const owners = new Map<number, number>()
    for (const code of font.characterSet.toSorted((a, b) => seniority(a) - seniority(b))) {
      const { id } = font.glyphForCodePoint(code)
      const isFirst = !owners.has(id)
      if (isFirst) owners.set(id, code)
      if (isFirst && code >= 0x20 && code < SIMPLE && !JOINS.test(String.fromCharCode(code))) simple[code] = 1
    }
    const loaded = {
      has: (code: number) => font.hasGlyphForCodePoint(code),
      senior: (code: number) => owners.get(font.glyphForCodePoint(code).id) ?? code,
      simple,
    }
    this.loaded.set(face, loaded)
    return loaded
  }
}

/** Of characters with one glyph the plain one comes first: the Greek mu before the micro sign. */
function seniority(code: number): number {
  const character = String.fromCodePoint(code)
  return character.normalize('NFKC') === character ? code : code + 0x110000
}

const pathOf = (face: PdfFace): string => fileURLToPath(import.meta.resolve(FILES[face]))

/** What follows in the same font goes on with the piece before it. */
function append(pieces: FontPiece[], piece: FontPiece): void {
  const last = pieces.at(-1)
  const goesOn = piece.font !== null && piece.actual === undefined
  if (last && goesOn && last.font === piece.font && last.actual === undefined) last.text += piece.text
  else pieces.push({ ...piece })
}

/** The short way for most lines: letters of the font, none of which joins another. */
function isSimple(text: string, { simple }: Loaded): boolean {
  for (let at = 0; at < text.length; at++) if (simple[text.charCodeAt(at)] !== 1) return false
  return true
}
