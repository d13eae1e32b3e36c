'use client'
import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { memo, useEffect, useReducer, useRef } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Box } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import { coloursAt, watchTheme } from './far-colours'
import { paintFar } from './far-picture'
import { FAR } from './seen'
import { useSeen } from './use-seen'
import type { PaneSize, View } from './viewport'

/** From here on out cards are a picture: of most of them no word could be read. */
export const FAR_ZOOM = 0.45
/** Smaller maps are drawn in full from any distance. */
export const FAR_FROM_NODES = 300

/** Larger pictures are drawn more coarsely: they would take more memory than they are worth. */
const MOST_PIXELS = 9_000_000
/** When the view has rested for so long, the picture is drawn as sharp as the screen is. */
const REST_MS = 120

type Props = {
  map: DebateMap
  layout: MapLayout
  chosen: readonly Box[]
  firstView: View
  paneSize: PaneSize
}

/**
 * A large map from far away, as one picture: thousands of cards would make panning stutter. While one pans and zooms the
 * picture is moved and scaled; it is drawn anew when its end comes near or the view rests. A press on a card comes near.
 */
export const FarView = memo(function FarView({ map, layout, chosen, firstView, paneSize }: Props) {
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const area = useSeen(firstView, paneSize, FAR)
  const drawnAt = useRef(0)
  const [asked, drawAnew] = useReducer((count: number) => count + 1, 0)
  useEffect(() => watchTheme(drawAnew), [])

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = store.subscribe(({ transform: [, , zoom] }) => {
      clearTimeout(timer)
      if (zoom !== drawnAt.current) timer = setTimeout(drawAnew, REST_MS)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [store])

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is drawn anew when asked to
  useEffect(() => {
    const element = canvas.current
    const pen = element?.getContext('2d')
    if (!element || !pen) return
    const [, , zoom] = store.getState().transform
    const [width, height] = [area.width * zoom, area.height * zoom]
    const sharpness = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / (width * height)))
    element.width = Math.ceil(width * sharpness)
    element.height = Math.ceil(height * sharpness)
    pen.scale(element.width / width, element.height / height)
    const font = getComputedStyle(element).fontFamily
    paintFar(pen, { map, layout, area, zoom, chosen, colours: coloursAt(element), font })
    drawnAt.current = zoom
  }, [map, layout, area, chosen, store, asked])

  const { x, y, width, height } = layout.bounds
  return (
    <ViewportPortal>
      <div
        aria-hidden="true"
        data-testid="far-view"
        className="-z-1 pointer-events-none absolute top-0 left-0"
        style={{ transform: `translate(${x}px, ${y}px)`, width, height }}
      >
        <canvas
          ref={canvas}
          className="absolute top-0 left-0 max-w-none font-serif"
          style={{
            transform: `translate(${area.x - x}px, ${area.y - y}px)`,
            width: `${area.width}px`,
            height: `${area.height}px`,
          }}
        />
      </div>
    </ViewportPortal>
  )
})
