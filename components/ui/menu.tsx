'use client'
import { Slot } from 'radix-ui'
import { type ComponentProps, createContext, type KeyboardEvent, type ReactNode, useContext, useState } from 'react'
import { later, useLater } from './later'
import type * as Parts from './menu-parts'

const parts = later(() => import('./menu-parts'))

/** The parts of the menu around this component, or null and how to wake it. */
const MenuContext = createContext<{ parts: typeof Parts | null; wake: () => void }>({ parts: null, wake: () => {} })
type PropsOf<Name extends keyof typeof Parts> = ComponentProps<(typeof Parts)[Name]>

/** A menu button with its list. What opens it is there at once; the list comes when it is first asked for. */
export function Menu({ open, onOpenChange, children, ...props }: PropsOf<'Menu'>) {
  const [begun, setBegun] = useState(false)
  const controlled = open !== undefined
  const loaded = useLater(parts, begun || open === true)
  const wake = () => (controlled ? onOpenChange?.(true) : setBegun(true))
  const inside = <MenuContext value={{ parts: loaded, wake }}>{children}</MenuContext>
  if (!loaded) return inside
  const state = controlled ? { open } : { defaultOpen: true }
  return (
    <loaded.Menu {...state} {...(onOpenChange ? { onOpenChange } : {})} {...props}>
      {inside}
    </loaded.Menu>
  )
}

/** The button, or with `asChild` its only child, that opens the menu. */
export function MenuTrigger({ asChild = false, ...props }: PropsOf<'MenuTrigger'>) {
  const { parts: loaded, wake } = useContext(MenuContext)
  if (loaded) return <loaded.MenuTrigger asChild={asChild} {...props} />
  const Element = asChild ? Slot.Root : 'button'
  return (
    <Element
      {...(asChild ? {} : { type: 'button' })}
      aria-haspopup="menu"
      aria-expanded={false}
      data-state="closed"
      onPointerEnter={() => void parts.load().catch(() => undefined)}
      onClick={wake}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        wake()
      }}
      {...props}
    />
  )
}

/** The list of acts. */
export function MenuContent(props: PropsOf<'MenuContent'>) {
  const Part = useContext(MenuContext).parts?.MenuContent
  return Part ? <Part {...props} /> : null
}
/** One act of a menu. */
export function MenuItem(props: PropsOf<'MenuItem'>) {
  const Part = useContext(MenuContext).parts?.MenuItem
  return Part ? <Part {...props} /> : null
}
/** Choices of which one holds. */
export function MenuRadioGroup(props: PropsOf<'MenuRadioGroup'>) {
  const Part = useContext(MenuContext).parts?.MenuRadioGroup
  return Part ? <Part {...props} /> : null
}
/** One of several choices, the chosen one ticked. */
export function MenuRadioItem(props: PropsOf<'MenuRadioItem'>) {
  const Part = useContext(MenuContext).parts?.MenuRadioItem
  return Part ? <Part {...props} /> : null
}
/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  const Part = useContext(MenuContext).parts?.MenuLabel
  return Part ? <Part>{children}</Part> : null
}
/** A hairline between groups of acts. */
export function MenuSeparator() {
  const Part = useContext(MenuContext).parts?.MenuSeparator
  return Part ? <Part /> : null
}
