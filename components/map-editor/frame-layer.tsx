'use client'
import { type ReactFlowState, useStore, ViewportPortal } from '@xyflow/react'
import { clsx } from 'clsx'
import { type CSSProperties, useMemo } from 'react'
import { claimsIn, type DebateMap } from '@/lib/domain/debate-map'
import { FRAME_TITLE, type FrameBox, frameBoxes } from '@/lib/domain/layout/frame-boxes'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { Frame } from '@/lib/domain/model'
import { HueMark } from '../ui/hue'
import { useWorkspace } from '../workspace/workspace-context'

/** From afar titles are drawn larger, in few steps, so that they can be read when no card can. */
const titleScale = ({ transform: [, , zoom] }: ReactFlowState): number =>
  zoom < 0.2 ? 5 : zoom < 0.35 ? 3 : zoom < 0.6 ? 1.8 : 1

/** The ground of frames behind their cards, each with its title. A press on a title selects what is in the frame. */
export default function FrameLayer({ map, layout }: { map: DebateMap; layout: MapLayout }) {
  const scale = useStore(titleScale)
  const { claims, frames } = map
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes follow claims, frames and places; notes change more often
  const boxes = useMemo(() => frameBoxes(map, layout), [claims, frames, layout])
  return (
    <ViewportPortal>
      {boxes.map((part, place) => {
        const frame = frames.get(part.frameId)
        return frame ? (
          // Parts have no identity but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <Ground key={`${part.frameId} ${place}`} map={map} part={part} frame={frame} scale={scale} />
        ) : null
      })}
    </ViewportPortal>
  )
}

type GroundProps = { map: DebateMap; part: FrameBox; frame: Frame; scale: number }

function Ground({ map, part: { box, titled }, frame, scale }: GroundProps) {
  const { select } = useWorkspace()
  const style: CSSProperties & { '--hue': string } = {
    transform: `translate(${box.x}px, ${box.y}px)`,
    width: box.width,
    height: box.height,
    '--hue': `var(--color-hue-${frame.colour})`,
  }
  return (
    <div className="frame-ground" style={style} data-testid="frame-ground">
      {titled ? (
        <button
          type="button"
          // The map is one tab stop; the keyboard finds frames in the palette and beside their claims.
          tabIndex={-1}
          aria-label={`Select the frame ${frame.title}`}
          onClick={() => select(claimsIn(map, frame.id).map(({ id }) => ({ kind: 'claim', id })))}
          className={clsx(
            'pointer-events-auto absolute left-3 flex items-center gap-1.5 rounded-sm px-1 font-semibold text-soft text-xs hover:text-ink',
            // Larger than its strip it stands below the ground.
            scale > 1 ? 'top-full whitespace-nowrap' : 'bottom-1 max-w-[calc(100%-1.5rem)]',
          )}
          style={{ height: FRAME_TITLE, transform: `scale(${scale})`, transformOrigin: 'left top' }}
        >
          <HueMark hue={frame.colour} shape="frame" />
          <span dir="auto" className="truncate">
            {frame.title}
          </span>
        </button>
      ) : null}
    </div>
  )
}
