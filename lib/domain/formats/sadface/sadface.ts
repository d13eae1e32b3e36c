import type { DebateMap } from '../../debate-map'
import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { isRecord, listOf, memberOf } from '../json-members'
import { printJsonRows } from '../json-rows'
import { sadfaceOf } from './sadface-print'
import { parseSadface } from './sadface-read'

/** A SADFace 0.2 document: members in the order of its own tools (by name), a line for each record. */
export const printSadface = (map: DebateMap): string => printJsonRows(sadfaceOf(map))

function recogniseSadface(sample: FileSample): number {
  const nodes = sample.member('nodes')
  if (!Array.isArray(nodes)) return 0
  const types = listOf(nodes)
    .slice(0, 50)
    .map((node) => memberOf(node, 'type'))
  const isTyped = types.length > 0 && types.every((type) => type === 'atom' || type === 'scheme' || type === 'conflict')
  const [edge] = listOf(sample.member('edges'))
  if (isTyped && (edge === undefined || memberOf(edge, 'source_id') !== undefined)) return 1
  const isEmpty = types.length === 0 && Array.isArray(sample.member('resources'))
  const isSigned = sample.member('analyst_name') !== undefined || isRecord(memberOf(sample.member('metadata'), 'core'))
  return isEmpty && isSigned ? 0.9 : 0
}

export const sadfaceFormat = {
  name: 'sadface',
  title: 'SADFace',
  says: 'the Simple Argument Description Format, 0.1 and 0.2',
  extensions: ['.sadface.json', '.sadface', '.json'],
  mediaType: 'application/json',
  group: 'tools',
  recognise: recogniseSadface,
  parse: parseSadface,
  print: printSadface,
} satisfies Format
