'use client'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { sheetClass, veilClass } from './sheet'

export const Dialog = Primitive.Root

type Props = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode
  /** A sentence under the title; hidden ones still are read out. */
  description?: ReactNode
  /** `wide` has nearly the whole page, and its body does not scroll: what is in it does. */
  size?: 'sm' | 'md' | 'lg' | 'wide'
  /** Buttons at the bottom, the main act last. */
  footer?: ReactNode
}

const SIZES = {
  sm: 'sm:max-w-sm',
  md: 'sm:max-w-lg',
  lg: 'sm:max-w-2xl',
  wide: 'sm:top-[4dvh]! sm:max-h-[92dvh]! sm:max-w-[min(96rem,calc(100vw-2rem))]',
} as const

/** What a dialog shows: a title, its body (which scrolls), its buttons. Escape and the cross close it. */
export function DialogContent({ title, description, size = 'md', footer, className, children, ...props }: Props) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={veilClass} />
      <Primitive.Content
        className={clsx(sheetClass, SIZES[size], className)}
        {...(description ? {} : { 'aria-describedby': undefined })}
        {...props}
      >
        <header className="flex items-start gap-4 px-5 pt-5 pb-3">
          <div className="min-w-0 flex-1">
            <Primitive.Title className="font-semibold text-base text-ink">{title}</Primitive.Title>
            {description ? (
              <Primitive.Description className="mt-1 text-faint text-sm">{description}</Primitive.Description>
            ) : null}
          </div>
          <Primitive.Close
            aria-label="Close"
            className="-mt-1 -mr-1.5 inline-flex size-8 items-center justify-center rounded-md text-faint transition-colors hover:bg-ink/6 hover:text-ink"
          >
            <X aria-hidden="true" className="size-4" />
          </Primitive.Close>
        </header>
        <div
          className={clsx(
            'min-h-0 flex-1 px-5 pb-5',
            size === 'wide' ? 'flex flex-col overflow-hidden' : 'overflow-y-auto',
          )}
        >
          {children}
        </div>
        {footer ? (
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</footer>
        ) : null}
      </Primitive.Content>
    </Primitive.Portal>
  )
}
