import { clsx } from 'clsx'

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const LOOKS: Record<ButtonLook, string> = {
  primary: 'bg-ink text-paper hover:bg-ink/85',
  secondary: 'border border-line bg-raised text-ink shadow-[0_1px_1px_rgb(0_0_0/0.03)] hover:bg-paper',
  quiet: 'text-soft hover:bg-ink/6 hover:text-ink',
  danger: 'bg-con text-surface hover:bg-con/85',
}
const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 rounded-sm px-2.5 text-xs',
  md: 'h-8 gap-2 rounded-md px-3 text-sm',
  lg: 'h-10 gap-2 rounded-md px-4 text-sm',
}

/** How a button looks, for pages that must work with as little code as can be: those that say something broke. */
export const buttonClass = (look: ButtonLook, size: ButtonSize): string =>
  clsx(
    'inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap font-medium transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-50 pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0',
    LOOKS[look],
    SIZES[size],
  )
