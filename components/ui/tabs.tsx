'use client'
import { clsx } from 'clsx'
import { Tabs as Primitive } from 'radix-ui'
import type { ComponentProps } from 'react'

export const Tabs = Primitive.Root

/** A row of tabs; scrolls sideways when there are many. */
export function TabsList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      className={clsx('flex gap-4 overflow-x-auto border-line border-b [scrollbar-width:none]', className)}
      {...props}
    />
  )
}

/** One tab: the chosen one is ink with an accent line. */
export function TabsTrigger({ className, ...props }: ComponentProps<typeof Primitive.Trigger>) {
  return (
    <Primitive.Trigger
      className={clsx(
        '-mb-px shrink-0 whitespace-nowrap border-transparent border-b-2 py-2 text-faint text-sm transition-colors',
        'hover:text-ink focus-visible:-outline-offset-2 pointer-coarse:min-h-11',
        'data-[state=active]:border-accent data-[state=active]:font-semibold data-[state=active]:text-ink',
        className,
      )}
      {...props}
    />
  )
}

/** What a tab shows. */
export function TabsContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return <Primitive.Content className={clsx('outline-offset-4', className)} {...props} />
}
