import type { DebateMap } from '../debate-map'
import { FRAME_TITLE, frameBoxes } from '../layout/frame-boxes'
import type { MapLayout } from '../layout/layout-map'
import { fitText } from '../layout/measure-text'
import { TEXT_STYLES } from '../layout/text-style'
import { element } from './svg-element'
import { textLine } from './svg-text'
import type { Palette } from './svg-theme'

const INSET = 14
const MARK = 8

/** The ground of every frame with its title, to lie behind the cards. */
export function drawFrames(map: DebateMap, layout: MapLayout, palette: Palette): string {
  return frameBoxes(map, layout)
    .map(({ frameId, box: { x, y, width, height }, titled }) => {
      const frame = map.frames.get(frameId)
      if (!frame) return ''
      const hue = palette.hues[frame.colour]
      const ground = {
        x,
        y,
        width,
        height,
        rx: 18,
        fill: hue,
        'fill-opacity': 0.08,
        stroke: hue,
        'stroke-opacity': 0.45,
      }
      if (!titled) return element('rect', ground)
      const top = y + height - FRAME_TITLE - 4
      const room = width - 2 * INSET - MARK - 6
      const title = fitText(frame.title, TEXT_STYLES.status, room)
      return [
        element('rect', ground),
        element('rect', {
          x: x + INSET,
          y: top + (FRAME_TITLE - MARK) / 2,
          width: MARK,
          height: MARK,
          rx: 2,
          fill: hue,
        }),
        textLine(title, TEXT_STYLES.status, {
          x: x + INSET + MARK + 6,
          y: top + (FRAME_TITLE - TEXT_STYLES.status.lineHeight) / 2,
          room,
          fill: palette.soft,
        }),
      ].join('')
    })
    .join('\n')
}
