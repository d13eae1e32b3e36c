'use client'
import { Slot } from 'radix-ui'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Kbd } from './kbd'

/** Long enough not to flicker under a pointer on its way elsewhere. */
const DELAY_MS = 500
/** After one was shown, its neighbours show theirs at once. */
const WARM_MS = 300
const GAP = 6
const EDGE = 8

type Props = {
  label: string
  shortcut?: string | undefined
  /** The one element it belongs to. */
  children: ReactNode
}

/**
 * A short explanation beside an element on hover and focus, for those who see it: screen readers need the element
 * to have a name of its own. Never the only place of something needed.
 */
export function Tooltip({ label, shortcut, children }: Props) {
  return (
    <Slot.Root data-tip={label} data-tip-key={shortcut}>
      {children}
    </Slot.Root>
  )
}

type Shown = { label: string; shortcut: string | undefined; at: DOMRect }

/** Draws the tooltip of whatever is pointed at or focused. Once, around the whole page. */
export function TooltipLayer() {
  const [shown, setShown] = useState<Shown | null>(null)

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let target: HTMLElement | null = null
    let warmUntil = 0
    const hide = () => {
      clearTimeout(timer)
      if (target) warmUntil = Date.now() + WARM_MS
      target = null
      setShown(null)
    }
    const aim = (found: HTMLElement | null, delay: number) => {
      if (found === target) return
      hide()
      if (!found) return
      target = found
      timer = setTimeout(() => {
        const { tip: label, tipKey: shortcut } = found.dataset
        // What the element opened says more, and stands where the tooltip would.
        const isOpen = found.getAttribute('aria-expanded') === 'true'
        if (label && found.isConnected && !isOpen) setShown({ label, shortcut, at: found.getBoundingClientRect() })
      }, delay)
    }
    const tipOf = (event: Event): HTMLElement | null =>
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null
    const onPointerOver = (event: PointerEvent) => {
      if (event.pointerType !== 'touch') aim(tipOf(event), Date.now() < warmUntil ? 0 : DELAY_MS)
    }
    const onFocusIn = (event: FocusEvent) => {
      const found = tipOf(event)
      if (found?.matches(':focus-visible')) aim(found, 0)
    }
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    const options = { passive: true, capture: true }
    document.addEventListener('pointerover', onPointerOver, options)
    document.addEventListener('focusin', onFocusIn, options)
    document.addEventListener('keydown', onKeyDown, options)
    const endings = ['pointerdown', 'focusout', 'scroll', 'dragstart'] as const
    for (const ending of endings) document.addEventListener(ending, hide, options)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', onPointerOver, options)
      document.removeEventListener('focusin', onFocusIn, options)
      document.removeEventListener('keydown', onKeyDown, options)
      for (const ending of endings) document.removeEventListener(ending, hide, options)
    }
  }, [])

  return shown ? <Bubble key={`${shown.label} ${shown.at.x} ${shown.at.y}`} {...shown} /> : null
}

/** Under its element, or over it where there is no room; never past the edge of the window. */
function Bubble({ label, shortcut, at }: Shown) {
  const bubble = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const element = bubble.current
    if (!element) return
    const { width, height } = element.getBoundingClientRect()
    const under = at.bottom + GAP
    const left = Math.max(EDGE, Math.min(at.x + at.width / 2 - width / 2, window.innerWidth - width - EDGE))
    const top = under + height + EDGE > window.innerHeight ? at.top - GAP - height : under
    element.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`
  }, [at])
  return (
    <div
      ref={bubble}
      aria-hidden="true"
      className="pointer-events-none fixed top-0 left-0 z-60 flex max-w-xs items-center gap-2 rounded-sm bg-ink px-2 py-1 text-paper text-xs shadow-float motion-safe:animate-appear"
    >
      {label}
      {shortcut ? <Kbd inverted>{shortcut}</Kbd> : null}
    </div>
  )
}
