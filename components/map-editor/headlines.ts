import type { Box } from '@/lib/domain/layout/box'
import { fitText, measureText, textWidth } from '@/lib/domain/layout/measure-text'
import type { TextStyle } from '@/lib/domain/layout/text-style'

/** The size of words that are read from afar, in pixels of the screen. */
export const HEADLINE: TextStyle = { face: 'serif-600', size: 12, lineHeight: 15 }
const INSET = { x: 6, y: 4 }
/** A card that is larger than this on the screen holds its own first lines. */
const READABLE_CARD = { width: 74, height: 26 }
/** Smaller cards have their words over them, on a plate no wider than this; two lines while cards are this wide. */
const PLATE = 152
const TWO_LINES = 30
/** Between plates, so that they leave the shapes to be seen. */
const AIR = { x: 28, y: 26 }
/** Cells that plates are kept apart by. */
const CELL = PLATE + AIR.x
const MOST_PLATES = 60

/** Words on the map, in pixels from the corner of the picture. On a plate they lie over several cards. */
export type Headline = Box & { lines: string[]; plate: boolean }

type Card = { text: string; box: Box }

/** The first lines that have room; the last ends in an ellipsis when there are more words. */
function firstLines(text: string, width: number, most: number): string[] {
  const { lines } = measureText(text, HEADLINE, width)
  if (lines.length <= most) return lines
  const kept = lines.slice(0, most)
  return [...kept.slice(0, -1), fitText(`${kept.at(-1) ?? ''} ${lines[most] ?? ''}`, HEADLINE, width)]
}

/**
 * What can be read of cards that are too small for their words. Where a card has room it shows its first lines; of smaller
 * ones the first that come, which are the highest of the debate, show theirs as far as they stay clear of each other.
 */
export function headlinesOf(cards: readonly Card[]): Headline[] {
  const headlines: Headline[] = []
  const plates = new Map<string, Headline[]>()
  let count = 0
  for (const { text, box } of cards) {
    if (box.width >= READABLE_CARD.width && box.height >= READABLE_CARD.height) {
      const most = Math.floor((box.height - 2 * INSET.y) / HEADLINE.lineHeight)
      headlines.push({ ...box, lines: firstLines(text, box.width - 2 * INSET.x, most), plate: false })
      continue
    }
    if (count >= MOST_PLATES) continue
    const plate = plateOver(box, text)
    if (!takeRoom(plate, plates)) continue
    headlines.push(plate)
    count += 1
  }
  return headlines
}

function plateOver(box: Box, text: string): Headline {
  const lines = firstLines(text, PLATE - 2 * INSET.x, box.width >= TWO_LINES ? 2 : 1)
  const widest = Math.max(...lines.map((line) => textWidth(line, HEADLINE)))
  const height = lines.length * HEADLINE.lineHeight + 2 * INSET.y
  return { x: box.x, y: box.y, width: Math.ceil(widest) + 2 * INSET.x, height, lines, plate: true }
}

/** Takes the room of a plate unless another is too near. */
function takeRoom(plate: Headline, taken: Map<string, Headline[]>): boolean {
  const [column, row] = [Math.floor(plate.x / CELL), Math.floor(plate.y / CELL)]
  for (let dx = -1; dx <= 1; dx++) {
    for (let dy = -1; dy <= 1; dy++) {
      for (const other of taken.get(`${column + dx} ${row + dy}`) ?? []) {
        const across = plate.x < other.x + other.width + AIR.x && other.x < plate.x + plate.width + AIR.x
        const down = plate.y < other.y + other.height + AIR.y && other.y < plate.y + plate.height + AIR.y
        if (across && down) return false
      }
    }
  }
  const cell = `${column} ${row}`
  taken.set(cell, [...(taken.get(cell) ?? []), plate])
  return true
}

/** Where the first line of a headline begins, and how far apart its lines are. */
export const lineAt = ({ x, y }: Headline, line: number) => ({
  x: x + INSET.x,
  y: y + INSET.y + line * HEADLINE.lineHeight + HEADLINE.lineHeight / 2,
})
