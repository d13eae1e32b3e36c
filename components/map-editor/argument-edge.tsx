'use client'
import type { EdgeProps } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo } from 'react'
import type { MapEdge } from './scene'

/** The id of the arrow head that undercuts end in. */
export const UNDERCUT_ARROW = 'undercut-arrow'

/** A line of the map, along the path that the layout gave it. Kind is line style as well as colour. */
export const ArgumentEdge = memo(function ArgumentEdge({ data }: EdgeProps<MapEdge>) {
  if (!data) return null
  const { path, stance, undercut, kind, faint } = data
  return (
    <path
      d={path}
      fill="none"
      className={clsx(
        'map-line',
        undercut ? 'map-line-undercut' : stance === 'pro' ? 'map-line-pro' : 'map-line-con',
        faint && 'map-line-faint',
      )}
      markerEnd={undercut && kind === 'conclusion' ? `url(#${UNDERCUT_ARROW})` : undefined}
    />
  )
})

/** The drawings that lines refer to. Once on a page. */
export function EdgeDrawings() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      <defs>
        <marker
          id={UNDERCUT_ARROW}
          viewBox="0 0 10 10"
          refX="9"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0 0.5 L9.5 5 L0 9.5 Z" className="fill-con" />
        </marker>
      </defs>
    </svg>
  )
}
