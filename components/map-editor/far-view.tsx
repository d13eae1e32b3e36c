'use client'
import { ViewportPortal } from '@xyflow/react'
import { memo } from 'react'
import type { Box } from '@/lib/domain/layout/box'
import { CardShapes, LineShapes } from './shape-paths'
import type { MapShapes } from './shapes'

/** From here on out no word of a card can be read. */
export const FAR_ZOOM = 0.3
/** Smaller maps are drawn in full from any distance. */
export const FAR_FROM_NODES = 300

/**
 * A large map from far away, as a few shapes: thousands of cards that nobody can read would make panning
 * stutter. A press on a card comes near to it.
 */
export const FarView = memo(function FarView({ shapes, chosen }: { shapes: MapShapes; chosen: readonly Box[] }) {
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        data-testid="far-view"
        width="1"
        height="1"
        className="pointer-events-none absolute overflow-visible"
      >
        <LineShapes shapes={shapes} width={5} />
        <CardShapes shapes={shapes} />
        {chosen.map(({ x, y, width, height }) => (
          <rect
            key={`${x} ${y}`}
            x={x - 12}
            y={y - 12}
            width={width + 24}
            height={height + 24}
            rx="24"
            fill="none"
            strokeWidth="14"
            className="stroke-accent"
          />
        ))}
      </svg>
    </ViewportPortal>
  )
})
