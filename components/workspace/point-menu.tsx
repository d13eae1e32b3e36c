'use client'
import type { ReactNode } from 'react'
import { Menu, MenuContent, MenuTrigger } from '../ui/menu'

type Props = {
  /** Where it opens, in pixels of the window; null is closed. */
  at: { x: number; y: number } | null
  label: string
  onClose: () => void
  children: ReactNode
}

/** A menu that opens at a point rather than at a button: under the pointer, where a line was dropped. */
export function PointMenu({ at, label, onClose, children }: Props) {
  if (!at) return null
  return (
    <Menu open modal={false} onOpenChange={(open) => (open ? undefined : onClose())}>
      <MenuTrigger asChild>
        <span
          aria-hidden="true"
          tabIndex={-1}
          className="pointer-events-none fixed size-px"
          style={{ left: at.x, top: at.y }}
        />
      </MenuTrigger>
      <MenuContent
        align="start"
        aria-label={label}
        className="min-w-56"
        // Acts move the focus themselves; closing without one leaves it where it was.
        onCloseAutoFocus={(event) => event.preventDefault()}
      >
        {children}
      </MenuContent>
    </Menu>
  )
}
