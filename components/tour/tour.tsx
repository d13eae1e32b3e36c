'use client'
import { Compass, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { placePanel } from './place-panel'
import { type TourStep, tourSteps } from './tour-steps'

/** By then the map has flown and the outline has scrolled to what is shown, and taken the focus with it. */
const SETTLED_MS = 450

/** Leads through the map, step by step. The map stays in use meanwhile; Escape ends the tour, arrow keys step it. */
export function Tour({ onClose }: { onClose: () => void }) {
  const { state, select, reveal } = useWorkspace()
  // Fixed when it begins: edits meanwhile must not shift the steps under the reader.
  const [steps] = useState(() => tourSteps(state.map))
  const [at, setAt] = useState(0)
  const step = steps[at]
  const panel = useRef<HTMLElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const ring = useRef<HTMLDivElement>(null)
  const id = useId()
  useReturnOfFocus()
  useFollowing(step, panel, ring)

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step shows its thing once, whatever else changes
  useEffect(() => {
    const shown = step?.shows
    if (shown) {
      select([shown])
      reveal(shown)
    }
    heading.current?.focus({ preventScroll: true })
    const timer = setTimeout(() => {
      // Whoever has gone on to a button meanwhile stays there.
      if (!panel.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true })
    }, SETTLED_MS)
    return () => clearTimeout(timer)
  }, [at])

  if (!step) return null
  const last = at === steps.length - 1
  const go = (to: number) => setAt(Math.max(0, Math.min(steps.length - 1, to)))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    else if (event.key === 'ArrowRight') go(at + 1)
    else if (event.key === 'ArrowLeft') go(at - 1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <>
      <div
        ref={ring}
        aria-hidden="true"
        className="pointer-events-none fixed top-0 left-0 z-40 rounded-card shadow-[0_0_0_200vmax_var(--color-veil)] outline-2 outline-accent outline-offset-4"
      />
      <section
        ref={panel}
        role="dialog"
        aria-modal="false"
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-says`}
        onKeyDown={onKeyDown}
        className="fixed top-0 left-0 z-50 w-[min(22rem,calc(100vw-1.5rem))] rounded-card border border-line bg-surface p-4 shadow-float"
      >
        <div className="flex items-start gap-3">
          <h2
            ref={heading}
            id={`${id}-title`}
            tabIndex={-1}
            className="min-w-0 flex-1 font-semibold font-serif text-lg outline-none"
          >
            {step.title}
          </h2>
          <IconButton label="Leave the tour" size="sm" className="-mt-0.5 -mr-1.5" onClick={onClose}>
            <X aria-hidden="true" />
          </IconButton>
        </div>
        <p id={`${id}-says`} className="mt-1 text-pretty text-base text-soft">
          {step.says}
        </p>
        <div className="mt-3 flex items-center gap-2">
          <span className="mr-auto text-faint text-xs tabular-nums">
            {at + 1} of {steps.length}
          </span>
          {at > 0 ? (
            <Button look="quiet" onClick={() => go(at - 1)}>
              Back
            </Button>
          ) : (
            <Button look="quiet" onClick={onClose}>
              Skip
            </Button>
          )}
          <Button look="primary" onClick={() => (last ? onClose() : go(at + 1))}>
            {last ? 'Done' : 'Next'}
          </Button>
        </div>
      </section>
    </>
  )
}

/** Keeps the ring around what the step points at, and the panel beside it, while the page moves underneath. */
function useFollowing(
  step: TourStep | undefined,
  panel: React.RefObject<HTMLElement | null>,
  ring: React.RefObject<HTMLElement | null>,
): void {
  useLayoutEffect(() => {
    let frame = 0
    let last = ''
    const follow = () => {
      frame = requestAnimationFrame(follow)
      const [box, mark] = [panel.current, ring.current]
      if (!box || !mark) return
      const target = step && findTarget(step)?.getBoundingClientRect()
      const { width, height } = box.getBoundingClientRect()
      const room = { width: window.innerWidth, height: window.innerHeight }
      const { x, y } = placePanel(target ?? null, { width, height }, room)
      const found = [x, y, target?.x, target?.y, target?.width, target?.height].join()
      if (found === last) return
      last = found
      box.style.transform = `translate(${x}px, ${y}px)`
      mark.hidden = !target
      if (!target) return
      mark.style.transform = `translate(${target.x}px, ${target.y}px)`
      mark.style.width = `${target.width}px`
      mark.style.height = `${target.height}px`
    }
    follow()
    return () => cancelAnimationFrame(frame)
  }, [step, panel, ring])
}

const findTarget = ({ at }: TourStep): Element | undefined => {
  for (const selector of at) {
    const found = document.querySelector(selector)
    if (found && found.getClientRects().length > 0) return found
  }
  return undefined
}

/** Gives the focus back to what had it when the tour began, or else to the map. */
function useReturnOfFocus(): void {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      const back = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : null
      const map = document.querySelector<HTMLElement>('[data-testid="map"], [data-testid="outline"] [tabindex="0"]')
      ;(back ?? map)?.focus({ preventScroll: true })
    }
  }, [])
}

type OfferProps = { onTake: () => void; onSkip: () => void }

/** Offers the tour to a newcomer, in a corner, without taking the focus from anything. */
export function TourOffer({ onTake, onSkip }: OfferProps) {
  return (
    <section
      aria-label="A tour for newcomers"
      className="fixed bottom-20 left-1/2 z-40 flex w-[min(24rem,calc(100vw-1.5rem))] -translate-x-1/2 items-center gap-3 rounded-card border border-line bg-surface p-3 shadow-float motion-safe:animate-appear"
    >
      <Compass aria-hidden="true" className="size-5 shrink-0 text-accent" />
      <p className="min-w-0 flex-1 text-soft">
        <span className="font-medium text-ink">New to argument maps?</span> 90 seconds show you how to read one.
      </p>
      <div className="flex flex-col gap-1.5 sm:flex-row-reverse">
        <Button look="primary" size="sm" onClick={onTake}>
          Take the tour
        </Button>
        <Button look="quiet" size="sm" onClick={onSkip}>
          No, thanks
        </Button>
      </div>
    </section>
  )
}
