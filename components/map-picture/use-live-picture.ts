'use client'
import { useEffect, useRef, useState } from 'react'
import type { MapPicture } from '@/lib/domain/picture/map-picture'
import { watchMap } from './watch-map'

/** A picture of a map, as of an entry of its log. */
export type DrawnMap = { seq: number; picture: MapPicture }

/** The whole map, or the top of the debate at a glance. */
export type PicturePart = 'whole' | 'glance'

/** Several edits in a row make one new picture; readers of one map do not all ask in the same instant. */
const gatherMs = () => 200 + Math.random() * 400
/** After a request that failed: the edit that asked for it may have been the last one. */
const AGAIN_MS = 5_000

/**
 * The map as it is drawn now: what the page brought, then anew whenever somebody edits it. Without an id it stays as
 * it is. `over` when the map may not be read any more.
 */
export function useLivePicture(
  mapId: string | null,
  first: DrawnMap,
  part: PicturePart,
): { picture: MapPicture; over: boolean } {
  const [drawn, setDrawn] = useState(first)
  const [over, setOver] = useState(false)
  const seq = useRef(first.seq)

  useEffect(() => {
    if (mapId === null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let stopped = false
    const draw = async () => {
      const response = await fetch(`/api/maps/${encodeURIComponent(mapId)}/picture?part=${part}`).catch(() => null)
      if (stopped) return
      if (response?.status === 404) return end()
      if (!response?.ok) {
        clearTimeout(timer)
        timer = setTimeout(draw, AGAIN_MS)
        return
      }
      const next = (await response.json()) as DrawnMap
      if (stopped || next.seq <= seq.current) return
      seq.current = next.seq
      setDrawn(next)
    }
    const drawSoon = () => {
      clearTimeout(timer)
      timer = setTimeout(draw, gatherMs())
    }
    const end = () => {
      stop()
      setOver(true)
    }
    const stopWatching = watchMap({ mapId, cursor: () => seq.current, onChange: drawSoon, onEnd: end })
    const stop = () => {
      stopped = true
      clearTimeout(timer)
      stopWatching()
    }
    return stop
  }, [mapId, part])

  return { picture: drawn.picture, over }
}
