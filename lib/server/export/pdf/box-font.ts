import type { PdfDocument } from './pdf-document'

/** Codes of one font go from 2 to 255. */
const CODES = 254
const FIRST = 2
/** Code 1, which no text has: by the width of its `m` some readers (poppler) tell how large a font of this type is set. */
const MEASURE = { name: 'm', width: 600 }

type Width = 'narrow' | 'full' | 'wide'
/** In thousandths of an em, as the layout takes them to be. */
const WIDTHS: Record<Width, number> = { narrow: 640, full: 1_000, wide: 1_300 }

/** A hollow box, in the colour of the text. `d1` says width and bounds (ISO 32000-1, table 113). */
const drawBox = (width: number): string =>
  width === 0
    ? '0 0 0 0 0 0 d1'
    : `${width} 0 0 -60 ${width} 800 d1\n${width * 0.1} 0 ${width * 0.8} 700 re ${width * 0.1 + 44} 44 ${width * 0.8 - 88} 612 re f*`

/** A text as hexadecimal digits of its UTF-16, as strings in a PDF may be written. */
export const utf16 = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, '0')).join('')

const codeHex = (code: number): string => code.toString(16).padStart(2, '0')

type Page = { reference: ReturnType<PdfDocument['ref']>; name: string; characters: { text: string; width: Width }[] }

/**
 * Letters that no font here has: boxes on paper, but every one of them the letter it stands for to whoever searches,
 * selects or copies. Fonts of type 3, each with a table to Unicode (ISO 32000-1, 9.6.5 and 9.10.3).
 */
export class BoxFont {
  private readonly pages: Page[] = []
  private readonly places = new Map<string, { page: Page; code: number }>()

  constructor(private readonly doc: PdfDocument) {}

  /** The width of one in em. */
  widthOf = (character: string): number => WIDTHS[widthOf(character)] / 1_000

  /** Sets one with its origin there, at this size. */
  draw(character: string, x: number, baseline: number, size: number): void {
    const { page, code } = this.placeOf(character)
    this.doc.page.fonts[page.name] ??= page.reference
    const number = (value: number) => Math.round(value * 1_000) / 1_000
    this.doc.addContent(
      `q 1 0 0 -1 ${number(x)} ${number(baseline)} cm BT /${page.name} ${number(size)} Tf <${codeHex(code)}> Tj ET Q`,
    )
  }

  private placeOf(character: string): { page: Page; code: number } {
    const known = this.places.get(character)
    if (known) return known
    let page = this.pages.at(-1)
    if (!page || page.characters.length === CODES) {
      page = { reference: this.doc.ref({}), name: `B${this.pages.length + 1}`, characters: [] }
      this.pages.push(page)
    }
    const place = { page, code: FIRST - 1 + page.characters.push({ text: character, width: widthOf(character) }) }
    this.places.set(character, place)
    return place
  }

  /** Writes the fonts; to be called once, before the document ends. */
  end(): void {
    if (this.pages.length === 0) return
    const boxes = Object.fromEntries(
      Object.entries(WIDTHS).map(([name, width]) => {
        const box = this.doc.ref({})
        box.end(drawBox(width))
        return [name, box]
      }),
    )
    for (const { reference, characters } of this.pages) {
      const names = characters.map(({ width }, at) => ({ name: `${width}${at + FIRST}`, width }))
      const cmap = this.doc.ref({})
      cmap.end(toUnicode(characters.map(({ text }) => text)))
      Object.assign(reference.data, {
        Type: 'Font',
        Subtype: 'Type3',
        FontBBox: [0, -60, 1_300, 800],
        FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
        CharProcs: Object.fromEntries([
          [MEASURE.name, boxes.narrow],
          ...names.map(({ name, width }) => [name, boxes[width]]),
        ]),
        Encoding: { Type: 'Encoding', Differences: [1, MEASURE.name, ...names.map(({ name }) => name)] },
        FirstChar: 1,
        LastChar: characters.length + 1,
        Widths: [MEASURE.width, ...characters.map(({ width }) => WIDTHS[width])],
        Resources: {},
        ToUnicode: cmap,
      })
      reference.end(null)
    }
  }
}

function widthOf(character: string): Width {
  if (/\p{Extended_Pictographic}|[\u{1f1e6}-\u{1f1ff}]/u.test(character)) return 'wide'
  return /[\u1100-\u115f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1b000}-\u{1b2ff}\u{20000}-\u{3ffff}]/u.test(
    character,
  )
    ? 'full'
    : 'narrow'
}

/** At most 100 in a block, as readers of old ask. */
function toUnicode(texts: readonly string[]): string {
  const blocks: string[] = []
  for (let at = 0; at < texts.length; at += 100) {
    const lines = texts.slice(at, at + 100).map((text, offset) => `<${codeHex(at + offset + FIRST)}> <${utf16(text)}>`)
    blocks.push(`${lines.length} beginbfchar\n${lines.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<00> <ff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}
