'use client'
import { useStore, useStoreApi, ViewportPortal } from '@xyflow/react'
import { memo, useCallback, useEffect, useReducer, useRef } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import { type Box, sameBox } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import { coloursAt, watchTheme } from './far-colours'
import { paintFar } from './far-picture'
import { farArea, MOST_PIXELS } from './seen'
import { paneOf, viewOf } from './use-seen'
import type { PaneSize, View } from './viewport'

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
function FarView({ map, layout, chosen, firstView, paneSize }: Props) {
  const store = useStoreApi()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { bounds } = layout
  const area = useStore(
    useCallback(
      (state) => farArea(viewOf(state, firstView), paneOf(state, paneSize), bounds),
      [bounds, firstView, paneSize],
    ),
    sameBox,
  )
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
    const pixels = area.width * zoom * area.height * zoom
    const sharpness = Math.min(window.devicePixelRatio, Math.sqrt(MOST_PIXELS / pixels))
    element.width = Math.ceil(area.width * zoom * sharpness)
    element.height = Math.ceil(area.height * zoom * sharpness)
    pen.scale(element.width / (area.width * zoom), element.height / (area.height * zoom))
    const font = getComputedStyle(element).fontFamily
    paintFar(pen, { map, layout, area, zoom, chosen, colours: coloursAt(element), font })
    drawnAt.current = zoom
  }, [map, layout, area, chosen, store, asked])

  return (
    <ViewportPortal>
      <div
        aria-hidden="true"
        data-testid="far-view"
        className="-z-1 pointer-events-none absolute top-0 left-0"
        style={{ transform: `translate(${bounds.x}px, ${bounds.y}px)`, width: bounds.width, height: bounds.height }}
      >
        <canvas
          ref={canvas}
          className="absolute top-0 left-0 max-w-none font-serif"
          style={{
            transform: `translate(${area.x - bounds.x}px, ${area.y - bounds.y}px)`,
            width: `${area.width}px`,
            height: `${area.height}px`,
          }}
        />
      </div>
    </ViewportPortal>
  )
}

export default memo(FarView)
