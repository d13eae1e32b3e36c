'use client'
import { type ReactFlowState, useStore, ViewportPortal } from '@xyflow/react'
import { type CSSProperties, useDeferredValue, useMemo } from 'react'
import { claimsIn, type DebateMap } from '@/lib/domain/debate-map'
import { frameInWords, RIVALS_WORDS } from '@/lib/domain/frame-words'
import { type Box, bottomOf } from '@/lib/domain/layout/box'
import { FRAME_TITLE, frameBoxes } from '@/lib/domain/layout/frame-boxes'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import type { Frame } from '@/lib/domain/model'
import { HueMark } from '../ui/hue'
import { useWorkspace } from '../workspace/workspace-context'

/** From afar titles are drawn larger, in few steps, so that they can be read when no card can. */
const titleScale = ({ transform: [, , zoom] }: ReactFlowState): number =>
  zoom < 0.2 ? 5 : zoom < 0.35 ? 3 : zoom < 0.6 ? 1.8 : 1

/** The ground of frames behind their cards, each with its title. A press on a title selects what is in the frame. */
export default function FrameLayer(props: { map: DebateMap; layout: MapLayout }) {
  // Cards do not wait for what lies behind them.
  const [map, layout] = [useDeferredValue(props.map), useDeferredValue(props.layout)]
  const scale = useStore(titleScale)
  const { claims, frames } = map
  // biome-ignore lint/correctness/useExhaustiveDependencies: the boxes follow claims, frames and places; notes change more often
  const boxes = useMemo(() => frameBoxes(map, layout), [claims, frames, layout])
  const grounds = useMemo(() => {
    const paths = new Map<string, string>()
    for (const { frameId, box } of boxes) paths.set(frameId, (paths.get(frameId) ?? '') + roundedPath(box))
    return [...paths]
  }, [boxes])
  return (
    <ViewportPortal>
      {/* One shape for each frame, however many parts it has. */}
      <svg aria-hidden="true" width="1" height="1" className="frame-grounds">
        {grounds.map(([frameId, path]) => (
          <path
            key={frameId}
            d={path}
            className="frame-ground"
            style={hueStyle(frames.get(frameId))}
            data-testid="frame-ground"
          />
        ))}
      </svg>
      {boxes.map(({ frameId, box, titled }) => {
        const frame = titled ? frames.get(frameId) : undefined
        return frame ? <FrameTitle key={frameId} map={map} frame={frame} box={box} scale={scale} /> : null
      })}
    </ViewportPortal>
  )
}

const hueStyle = (frame: Frame | undefined): CSSProperties & { '--hue': string } => ({
  '--hue': `var(--color-hue-${frame?.colour ?? 'grey'})`,
})

const RADIUS = 18

function roundedPath({ x, y, width, height }: Box): string {
  const r = Math.min(RADIUS, width / 2, height / 2)
  const arc = (across: number, down: number) => `a${r} ${r} 0 0 1 ${across} ${down}`
  const [w, h] = [width - 2 * r, height - 2 * r]
  return `M${x + r} ${y}h${w}${arc(r, r)}v${h}${arc(-r, r)}h${-w}${arc(-r, -r)}v${-h}${arc(r, -r)}z`
}

type TitleProps = { map: DebateMap; frame: Frame; box: Box; scale: number }

/** Selects what is in the frame. */
function FrameTitle({ map, frame, box, scale }: TitleProps) {
  const { select } = useWorkspace()
  return (
    <button
      type="button"
      // The map is one tab stop; the keyboard finds frames in the palette and beside their claims.
      tabIndex={-1}
      aria-label={`Select the frame ${frameInWords(frame)}`}
      onClick={() => select(claimsIn(map, frame.id).map(({ id }) => ({ kind: 'claim', id })))}
      className="frame-title pointer-events-auto flex items-center gap-1.5 rounded-sm px-1 font-semibold text-soft text-xs hover:text-ink"
      style={{
        height: FRAME_TITLE,
        // Larger than its strip it stands below the ground, as wide as it is.
        ...(scale > 1 ? { whiteSpace: 'nowrap' } : { maxWidth: box.width - 2 * INSET }),
        transform: `translate(${box.x + INSET}px, ${bottomOf(box) - (scale > 1 ? 0 : FRAME_TITLE + 4)}px) scale(${scale})`,
      }}
    >
      <HueMark hue={frame.colour} shape="frame" />
      <span dir="auto" className="truncate">
        {frame.title}
      </span>
      {frame.rivals ? <span className="shrink-0 font-normal text-soft">{RIVALS_WORDS}</span> : null}
    </button>
  )
}

const INSET = 12
