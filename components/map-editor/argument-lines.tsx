'use client'
import { ViewportPortal } from '@xyflow/react'
import { clsx } from 'clsx'
import { memo } from 'react'
import type { MapLine } from './scene'

/** The id of the arrow head that undercuts end in. */
const UNDERCUT_ARROW = 'undercut-arrow'

/** The lines of the map, under its cards, along the paths that the layout gave them. */
export const ArgumentLines = memo(function ArgumentLines({ lines }: { lines: readonly MapLine[] }) {
  return (
    <ViewportPortal>
      <svg
        aria-hidden="true"
        width="1"
        height="1"
        className="-z-1 pointer-events-none absolute top-0 left-0 overflow-visible"
      >
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
        {lines.map((line) => (
          <ArgumentLine key={line.edge.id} line={line} />
        ))}
      </svg>
    </ViewportPortal>
  )
})

/** An arrow head belongs to the end of the whole line, not to where it was cut. */
const endsAlike = (path: string, whole: string): boolean => path === whole || path.endsWith(whole.slice(-8))

/** Kind is line style as well as colour. */
const ArgumentLine = memo(function ArgumentLine({ line: { edge, path, faint } }: { line: MapLine }) {
  const { stance, undercut, kind } = edge
  return (
    <path
      d={path}
      fill="none"
      className={clsx(
        'map-line',
        undercut ? 'map-line-undercut' : stance === 'pro' ? 'map-line-pro' : 'map-line-con',
        faint && 'map-line-faint',
        path !== edge.path && 'map-line-cut',
      )}
      markerEnd={
        undercut && kind === 'conclusion' && endsAlike(path, edge.path) ? `url(#${UNDERCUT_ARROW})` : undefined
      }
    />
  )
})
