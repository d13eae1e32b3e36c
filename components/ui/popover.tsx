'use client'
import { Slot } from 'radix-ui'
import { type ComponentProps, createContext, useContext } from 'react'
import { later, useLater } from './later'
import type * as Parts from './popover-parts'

const parts = later(() => import('./popover-parts'))

/** The parts of the popover around this component, or null and how to open it. */
const PopoverContext = createContext<{ parts: typeof Parts | null; open: () => void }>({ parts: null, open: () => {} })
type PropsOf<Name extends keyof typeof Parts> = ComponentProps<(typeof Parts)[Name]>
type Props = PropsOf<'Popover'> & { open: boolean; onOpenChange: (open: boolean) => void }

/** A small sheet beside the thing that opened it. Whoever uses it says when it is open. */
export function Popover({ open, onOpenChange, children, ...props }: Props) {
  const loaded = useLater(parts, open)
  const inside = <PopoverContext value={{ parts: loaded, open: () => onOpenChange(true) }}>{children}</PopoverContext>
  if (!loaded) return inside
  return (
    <loaded.Popover open={open} onOpenChange={onOpenChange} {...props}>
      {inside}
    </loaded.Popover>
  )
}

/** The button, or with `asChild` its only child, that opens the sheet. */
export function PopoverTrigger({ asChild = false, ...props }: PropsOf<'PopoverTrigger'>) {
  const { parts: loaded, open } = useContext(PopoverContext)
  if (loaded) return <loaded.PopoverTrigger asChild={asChild} {...props} />
  const Element = asChild ? Slot.Root : 'button'
  return (
    <Element
      {...(asChild ? {} : { type: 'button' })}
      aria-haspopup="dialog"
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={() => void parts.load().catch(() => undefined)}
      onClick={open}
      {...props}
    />
  )
}

/** What the sheet stands beside, when that is not what opens it. */
export function PopoverAnchor(props: PropsOf<'PopoverAnchor'>) {
  const Part = useContext(PopoverContext).parts?.PopoverAnchor
  return Part ? <Part {...props} /> : props.children
}

/** The sheet. Give it an `aria-label`. */
export function PopoverContent(props: PropsOf<'PopoverContent'>) {
  const Part = useContext(PopoverContext).parts?.PopoverContent
  return Part ? <Part {...props} /> : null
}
