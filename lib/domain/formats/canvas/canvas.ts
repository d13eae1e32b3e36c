import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { parseCanvas } from './canvas-parse'
import { printCanvas } from './canvas-print'

/** A list of nodes, the first of which has a type and a place. */
function looksLikeCanvas(sample: FileSample): number {
  const [nodes, edges] = [sample.member('nodes'), sample.member('edges')]
  if (!Array.isArray(nodes)) return 0
  if (nodes.length === 0) return Array.isArray(edges) && edges.length === 0 ? 0.3 : 0
  const [first]: unknown[] = nodes
  const has = (name: string) => (typeof first === 'object' && first !== null ? Reflect.get(first, name) : undefined)
  const isPlaced = ['x', 'y', 'width', 'height'].every((name) => typeof has(name) === 'number')
  return isPlaced && ['text', 'file', 'link', 'group'].includes(String(has('type'))) ? 0.95 : 0
}

export const canvasFormat = {
  name: 'canvas',
  title: 'JSON Canvas',
  says: 'cards and arrows, for Obsidian and other canvas apps',
  extensions: ['.canvas'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: looksLikeCanvas,
  parse: parseCanvas,
  print: printCanvas,
} satisfies Format
