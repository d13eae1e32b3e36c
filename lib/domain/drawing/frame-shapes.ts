import type { DebateMap } from '../debate-map'
import { frameInWords } from '../frame-words'
import type { Box } from '../layout/box'
import { FRAME_TITLE, frameBoxes } from '../layout/frame-boxes'
import type { MapLayout } from '../layout/layout-map'
import { fitText } from '../layout/measure-text'
import { TEXT_STYLES } from '../layout/text-style'
import type { Frame } from '../model'
import type { Palette } from './palettes'
import type { Shape } from './shape'
import { textLine } from './text-shape'

const INSET = 14
const MARK = 8

/** A part of a frame; `whole` where its whole title is written on it. */
export type DrawnFrame = { frameId: string; whole: boolean; box: Box; shape: Shape }

/** The ground of every frame with its title, to lie behind the cards. */
export function drawFrames(map: DebateMap, layout: MapLayout, palette: Palette): DrawnFrame[] {
  return frameBoxes(map, layout).flatMap(({ frameId, box, titled }) => {
    const frame = map.frames.get(frameId)
    if (!frame) return []
    const title = frameInWords(frame)
    const whole = titled && fitText(title, TEXT_STYLES.status, titleRoom(box.width)) === oneLine(title)
    return [{ frameId, whole, box, shape: drawFrame(frame, box, titled, palette) }]
  })
}

function drawFrame(frame: Frame, { x, y, width, height }: Box, titled: boolean, palette: Palette): Shape {
  const hue = palette.hues[frame.colour]
  const shapes: Shape[] = [
    { kind: 'rect', x, y, width, height, radius: 18, fill: hue, fillOpacity: 0.08, stroke: hue, strokeOpacity: 0.45 },
  ]
  if (titled) {
    const top = y + height - FRAME_TITLE - 4
    const across = x + INSET + MARK + 6
    const room = titleRoom(width)
    const mark = { x: x + INSET, y: top + (FRAME_TITLE - MARK) / 2, width: MARK, height: MARK, radius: 2 }
    const line = { x: across, y: top + (FRAME_TITLE - TEXT_STYLES.status.lineHeight) / 2, room, fill: palette.soft }
    shapes.push(
      { kind: 'rect', ...mark, fill: hue },
      ...textLine(fitText(frameInWords(frame), TEXT_STYLES.status, room), TEXT_STYLES.status, line),
    )
  }
  return { kind: 'group', shapes }
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
const titleRoom = (width: number): number => width - 2 * INSET - MARK - 6
