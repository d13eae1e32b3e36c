'use client'
import { type ComponentProps, createContext, useContext } from 'react'
import type * as Parts from './dialog-parts'
import { later, useLater } from './later'

const parts = later(() => import('./dialog-parts'))
const DialogContext = createContext<typeof Parts | null>(null)
type Props = ComponentProps<typeof Parts.Dialog> & { open?: boolean; onOpenChange: (open: boolean) => void }

/** Something to be answered or closed before the page goes on. Whoever uses it says when it is open. */
export function Dialog({ children, ...props }: Props) {
  const loaded = useLater(parts, props.open === true)
  if (!loaded) return null
  return (
    <loaded.Dialog {...props}>
      <DialogContext value={loaded}>{children}</DialogContext>
    </loaded.Dialog>
  )
}

/** What a dialog shows: a title, its body (which scrolls), its buttons. Escape and the cross close it. */
export function DialogContent(props: ComponentProps<typeof Parts.DialogContent>) {
  const Part = useContext(DialogContext)?.DialogContent
  return Part ? <Part {...props} /> : null
}
