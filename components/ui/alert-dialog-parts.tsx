'use client'
import { clsx } from 'clsx'
import { AlertDialog as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import { sheetClass, veilClass } from './sheet'

export type AlertDialogProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  /** What will happen and whether it can be undone. */
  description: ReactNode
  /** The act in words: "Delete map", never "OK". */
  action: string
  onConfirm: () => void
  busy?: boolean
  /** The act destroys something. */
  danger?: boolean
  /** What must be given before the act, such as a name typed out. */
  children?: ReactNode
  disabled?: boolean
}

/** Asks before something that cannot be taken back. Stays open while `busy`; the caller closes it. */
export function AlertDialog(props: AlertDialogProps) {
  const { open, onOpenChange, title, description, action, onConfirm, busy, danger, disabled, children } = props
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className={veilClass} />
        <Primitive.Content className={clsx(sheetClass, 'sm:max-w-md')}>
          <div className="flex flex-col gap-2 px-5 pt-5 pb-4">
            <Primitive.Title className="font-semibold text-base">{title}</Primitive.Title>
            <Primitive.Description className="text-soft text-sm">{description}</Primitive.Description>
            {children}
          </div>
          <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">
            <Primitive.Cancel asChild>
              <Button>Cancel</Button>
            </Primitive.Cancel>
            <Button look={danger ? 'danger' : 'primary'} busy={busy ?? false} disabled={disabled} onClick={onConfirm}>
              {action}
            </Button>
          </footer>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
