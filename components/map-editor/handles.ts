import { type NodeHandle, Position } from '@xyflow/react'

/** Where React Flow lets one draw a line from. It is told, so that it has no card to measure. */
export const handlesOf = ({ width }: { width: number }): NodeHandle[] => [
  { type: 'source', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
]
