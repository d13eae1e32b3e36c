import type { TextStyle } from '../layout/text-style'
import type { Point } from '../model'

/** How a shape is filled and drawn; nothing where nothing is said. Colours are what CSS calls a colour, opacities 0 to 1. */
export type Paint = {
  fill?: string | undefined
  fillOpacity?: number | string | undefined
  stroke?: string | undefined
  strokeOpacity?: number | undefined
  strokeWidth?: number | undefined
  dash?: readonly number[] | undefined
  /** Ends and corners of lines. */
  round?: boolean | undefined
}

/** One line of text within its room, already broken and cut: renderers only set it. */
export type TextShape = {
  kind: 'text'
  text: string
  style: TextStyle
  /** Where it begins; where it ends, when it is set from the far side. */
  x: number
  baseline: number
  fromFarSide: boolean
  rightToLeft: boolean
  /** How wide the layout took it to be: what is set wider would leave its card. */
  width: number
  fill: string
}

/** What pictures are drawn with, in layout units: a handful of shapes that SVG and PDF both have. */
export type Shape =
  | (Paint & { kind: 'rect'; x: number; y: number; width: number; height: number; radius?: number })
  | (Paint & { kind: 'circle'; x: number; y: number; radius: number })
  /** `d` as in SVG: M, L, H, V, C, Q, A and Z, and their relatives in lower case. */
  | (Paint & { kind: 'path'; d: string; at?: Point /** In degrees, clockwise, around `at`. */; turn?: number })
  | TextShape
  | {
      kind: 'group'
      shapes: readonly Shape[]
      at?: Point
      /** What it stands for, in words. */
      title?: string
      /** The claim it leads to, where the picture has links. */
      claimId?: string
    }
