import type { DebateMap } from '@/lib/domain/debate-map'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { printSvg } from '@/lib/domain/formats/svg/svg'
import { runApart } from '../run-apart'

/** Twice the size of the layout: sharp on dense screens and on paper. */
const SCALE = 2
/** About 8,000 by 5,000: a picture takes four bytes a pixel while it is drawn, and viewers give up not far above. */
const MOST_PIXELS = 40_000_000
const LONGEST_SIDE = 16_384

/** The zoom that a picture of this size (layout units) is drawn at. */
export const zoomFor = (width: number, height: number): number =>
  Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))

/**
 * The map as a PNG: its SVG drawn with the fonts that come along, at twice its size (less for very large maps). Drawn in
 * a process of its own, which takes a core and up to some hundred megabytes; rejects when that fails.
 */
export const printPng = async (map: DebateMap, options?: PrintOptions): Promise<Uint8Array<ArrayBuffer>> =>
  drawPng(printSvg(map, options))

/** The same of an SVG of ours. */
export async function drawPng(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return runApart('export/png-process.mjs', [String(zoomFor(Number(width), Number(height)))], svg)
}
