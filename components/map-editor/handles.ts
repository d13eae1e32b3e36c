import { type NodeHandle, Position } from '@xyflow/react'

/**
 * Where lines begin and end as React Flow knows it. It draws lines only between handles, and needs them
 * before a node was ever on the screen; the lines themselves follow the layout's own paths.
 */
export const handlesOf = ({ width, height }: { width: number; height: number }): NodeHandle[] => [
  { type: 'source', position: Position.Top, x: width / 2, y: 0, width: 1, height: 1 },
  { type: 'target', position: Position.Bottom, x: width / 2, y: height, width: 1, height: 1 },
]
