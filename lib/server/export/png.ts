import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buffer, text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { PrintOptions } from '@/lib/domain/formats/format'
import { printSvg } from '@/lib/domain/formats/svg'
import { TaskGate } from '../task-gate'

/** Twice the size of the layout: sharp on dense screens and on paper. */
const SCALE = 2
/** About 8,000 by 5,000: a picture takes four bytes a pixel while it is drawn, and viewers give up not far above. */
const MOST_PIXELS = 40_000_000
const LONGEST_SIDE = 16_384
/** Drawing takes a core and up to some hundred megabytes each. */
const AT_ONCE = 2
const LONGEST_DRAWING = 120_000

const gate = new TaskGate(AT_ONCE)

/** The zoom that a picture of this size (layout units) is drawn at. */
export const zoomFor = (width: number, height: number): number =>
  Math.min(SCALE, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))

/**
 * The map as a PNG: its SVG drawn with the fonts that come along, at twice its size (less for very large maps). Drawn in
 * a process of its own, a few at once; rejects when the drawing fails or takes longer than two minutes.
 */
export async function printPng(map: DebateMap, options?: PrintOptions): Promise<Uint8Array<ArrayBuffer>> {
  const svg = printSvg(map, options)
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? []
  return gate.run(() => draw(svg, zoomFor(Number(width), Number(height))))
}

async function draw(svg: string, zoom: number): Promise<Uint8Array<ArrayBuffer>> {
  const child = spawn(process.execPath, [drawingProgram(), String(zoom)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    timeout: LONGEST_DRAWING,
    killSignal: 'SIGKILL',
    // What the server was started with (loaders, inspectors, secrets) is none of its business.
    env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, HOME: process.env.HOME, LANG: process.env.LANG },
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  // A drawing that dies early closes its input; its exit code tells the story.
  child.stdin.on('error', () => child.stdin.destroy())
  child.stdin.end(svg)
  const [png, complaint, exitCode] = await Promise.all([buffer(child.stdout), text(child.stderr), ended])
  if (exitCode !== 0)
    throw new Error(`Drawing the PNG failed (${exitCode ?? 'stopped'}): ${complaint.trim().slice(-500)}`)
  return png
}

/** Beside this file; a bundled copy of this file finds it from the project's folder, where Next runs. */
function drawingProgram(): string {
  const name = 'png-process.mjs'
  const beside = join(dirname(fileURLToPath(import.meta.url)), name)
  return existsSync(beside) ? beside : join(process.cwd(), 'lib/server/export', name)
}
