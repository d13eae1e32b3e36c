'use client'
import { clsx } from 'clsx'
import { Popover as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'

export const Popover = Primitive.Root
export const PopoverTrigger = Primitive.Trigger
export const PopoverAnchor = Primitive.Anchor

/** A small sheet beside the thing that opened it. Give it an `aria-label`. */
export function PopoverContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={6}
        collisionPadding={8}
        className={clsx(
          'z-50 w-72 rounded-card border border-line bg-raised p-3 shadow-float motion-safe:animate-appear',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  )
}
