'use client'
import { Maximize, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { MapPicture } from '@/lib/domain/picture/map-picture'
import { IconButton } from '../ui/icon-button'
import { PictureDrawing } from './picture-drawing'
import { firstView, middleOf, type PictureView, panView, viewInRoom, wholeView, zoomView } from './picture-view'

const STEP = 1.35
/** A press of an arrow key, as shares of what is shown. */
const PANS: Readonly<Record<string, [across: number, down: number]>> = {
  ArrowLeft: [-0.15, 0],
  ArrowRight: [0.15, 0],
  ArrowUp: [0, -0.15],
  ArrowDown: [0, 0.15],
}

type Props = {
  picture: MapPicture
  /** What it shows, for those who do not see it. */
  label: string
  /** The room that is reckoned with before the page is measured, in pixels. */
  room: { width: number; height: number }
}

/**
 * A picture to look around in: drag it, press the arrow keys, or use its buttons. The wheel stays the page's, unless
 * Ctrl is held as for zooming anywhere. Fills its parent.
 */
export function PictureCanvas({ picture, label, room: expected }: Props) {
  const { bounds, cards } = picture
  const svg = useRef<SVGSVGElement>(null)
  const [room, setRoom] = useState(expected)
  // Null until somebody moves it: the first view follows the room and the map.
  const [moved, setMoved] = useState<PictureView | null>(null)
  const view = viewInRoom(moved ?? firstView(bounds, cards[0]?.box, room), room)
  const limits = { bounds, room }

  useEffect(() => {
    const element = svg.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {}
      if (width > 0 && height > 0) setRoom({ width, height })
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const pan = (x: number, y: number) => setMoved(panView(view, { x, y }, bounds))
  const zoom = (factor: number, at = middleOf(view)) => setMoved(zoomView(view, factor, at, limits))
  const whole = () => setMoved(wholeView(bounds))

  const onWheel = useRef<(event: WheelEvent) => void>(() => {})
  useEffect(() => {
    onWheel.current = (event) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const { left, top } = (event.currentTarget as Element).getBoundingClientRect()
      const scale = view.width / room.width
      const at = { x: view.x + (event.clientX - left) * scale, y: view.y + (event.clientY - top) * scale }
      zoom(Math.exp(Math.max(-1, Math.min(1, event.deltaY / 100)) * 0.3), at)
    }
  })
  // React listens to the wheel passively, and could not keep the page from zooming.
  useEffect(() => {
    const element = svg.current
    if (!element) return
    const listen = (event: WheelEvent) => onWheel.current(event)
    element.addEventListener('wheel', listen, { passive: false })
    return () => element.removeEventListener('wheel', listen)
  }, [])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const [across, down] = PANS[event.key] ?? [0, 0]
    if (event.key === '+') zoom(1 / STEP)
    else if (event.key === '-') zoom(STEP)
    else if (event.key === '0') whole()
    else if (across !== 0 || down !== 0) pan(across * view.width, down * view.height)
    else return
    event.preventDefault()
  }

  const dragged = useRef<{ x: number; y: number } | null>(null)
  const onPointerDown = (event: PointerEvent) => {
    // Fingers scroll the page.
    if (event.pointerType === 'touch' || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = { x: event.clientX, y: event.clientY }
  }
  const onPointerMove = (event: PointerEvent) => {
    const from = dragged.current
    if (!from) return
    const scale = view.width / room.width
    pan((from.x - event.clientX) * scale, (from.y - event.clientY) * scale)
    dragged.current = { x: event.clientX, y: event.clientY }
  }
  const onPointerUp = () => {
    dragged.current = null
  }

  return (
    <section
      aria-label={`Picture of the map: ${picture.title}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: like anything that scrolls, it must be reached to be moved by keys
      tabIndex={0}
      onKeyDown={onKeyDown}
      className="relative h-full w-full rounded-[inherit] outline-offset-2"
    >
      <svg
        ref={svg}
        viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
        preserveAspectRatio="xMidYMin meet"
        role="img"
        aria-label={label}
        className="block h-full w-full cursor-grab select-none active:cursor-grabbing"
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
      >
        <PictureDrawing picture={picture} view={view} />
      </svg>
      <div
        role="toolbar"
        aria-label="Size of the picture"
        className="absolute right-3 bottom-3 flex flex-col rounded-md border border-line bg-raised p-0.5 shadow-card"
      >
        <IconButton size="sm" label="Nearer" shortcut="+" onClick={() => zoom(1 / STEP)}>
          <Plus aria-hidden="true" />
        </IconButton>
        <IconButton size="sm" label="Farther" shortcut="-" onClick={() => zoom(STEP)}>
          <Minus aria-hidden="true" />
        </IconButton>
        <IconButton size="sm" label="The whole map" shortcut="0" onClick={whole}>
          <Maximize aria-hidden="true" />
        </IconButton>
      </div>
    </section>
  )
}
