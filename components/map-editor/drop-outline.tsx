'use client'
import { ViewportPortal } from '@xyflow/react'
import type { Box } from '@/lib/domain/layout/box'

/** Around what the dragged card would be dropped on. */
export const DropOutline = ({ box: { x, y, width, height } }: { box: Box }) => (
  <ViewportPortal>
    <div
      data-testid="drop-outline"
      className="pointer-events-none absolute rounded-card outline-2 outline-accent outline-dashed outline-offset-4"
      style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
    />
  </ViewportPortal>
)
