import { clsx } from 'clsx'

/** The look of a sheet that lies over the page: from below on a phone, in the middle otherwise. */
export const sheetClass = clsx(
  'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] flex-col overflow-hidden rounded-t-card border border-line',
  'bg-surface shadow-float motion-safe:animate-rise',
  'sm:inset-x-auto sm:top-[12dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[80dvh] sm:w-[calc(100vw-2rem)]',
  'sm:-translate-x-1/2 sm:rounded-card',
)
/** What dims the page behind it. */
export const veilClass = 'fixed inset-0 z-50 bg-veil motion-safe:animate-appear'
