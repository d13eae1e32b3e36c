'use client'
import { Tooltip as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from './kbd'

/** Around the whole page: tooltips after the first one open at once. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  return (
    <Primitive.Provider delayDuration={500} skipDelayDuration={200}>
      {children}
    </Primitive.Provider>
  )
}

type Props = {
  label: ReactNode
  shortcut?: string | undefined
  side?: ComponentProps<typeof Primitive.Content>['side']
  /** The one element it belongs to. */
  children: ReactNode
}

/** A short explanation beside an element on hover and focus. Never the only place of something needed. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: Props) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 flex max-w-xs items-center gap-2 rounded-sm bg-ink px-2 py-1 text-paper text-xs shadow-float motion-safe:animate-appear"
        >
          {label}
          {shortcut ? <Kbd inverted>{shortcut}</Kbd> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
