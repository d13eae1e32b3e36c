'use client'
import { useReactFlow, useStore, useViewport } from '@xyflow/react'
import { memo, type PointerEvent, useCallback, useMemo } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import { CardShapes } from './shape-paths'
import { shapesOf } from './shapes'

const SIZE = { width: 148, height: 104 }
const MARGIN = 6

/** The whole debate in a corner, with a frame around what is seen now. Press or drag in it to look there. */
export function SmallMap({ map, layout }: { map: DebateMap; layout: MapLayout }) {
  const { bounds } = layout
  const shapes = useMemo(() => shapesOf(map, layout), [map, layout])
  const { setCenter, getZoom } = useReactFlow()
  const scale = Math.min(
    (SIZE.width - 2 * MARGIN) / Math.max(1, bounds.width),
    (SIZE.height - 2 * MARGIN) / Math.max(1, bounds.height),
  )
  const left = bounds.x + bounds.width / 2 - SIZE.width / 2 / scale
  const top = bounds.y + bounds.height / 2 - SIZE.height / 2 / scale

  const look = useCallback(
    (event: PointerEvent<HTMLElement>) => {
      if (event.buttons === 0) return
      const box = event.currentTarget.getBoundingClientRect()
      const x = left + (event.clientX - box.left) / scale
      const y = top + (event.clientY - box.top) / scale
      void setCenter(x, y, { zoom: getZoom() })
    },
    [left, top, scale, setCenter, getZoom],
  )
  return (
    // What it does for the eye, the arrow keys and the palette do for the keyboard.
    <div
      aria-hidden="true"
      data-testid="small-map"
      className="cursor-crosshair touch-none overflow-hidden rounded-md border border-line bg-raised/95 shadow-card"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        look(event)
      }}
      onPointerMove={look}
    >
      <svg
        aria-hidden="true"
        width={SIZE.width}
        height={SIZE.height}
        viewBox={`${left} ${top} ${SIZE.width / scale} ${SIZE.height / scale}`}
        className="block"
      >
        <Cards shapes={shapes} />
        <SeenFrame scale={scale} />
      </svg>
    </div>
  )
}

const Cards = memo(CardShapes)

/** Alone follows the view, so that a pan draws one rectangle anew. */
function SeenFrame({ scale }: { scale: number }) {
  const { x, y, zoom } = useViewport()
  const width = useStore((state) => state.width)
  const height = useStore((state) => state.height)
  return (
    <rect
      x={-x / zoom}
      y={-y / zoom}
      width={width / zoom}
      height={height / zoom}
      rx={3 / scale}
      strokeWidth={1.5 / scale}
      className="fill-accent/10 stroke-accent"
    />
  )
}
