'use client'
import type { AlertDialogProps } from './alert-dialog-parts'
import { later, useLater } from './later'

const parts = later(() => import('./alert-dialog-parts'))

/** Asks before something that cannot be taken back. Stays open while `busy`; the caller closes it. */
export function AlertDialog(props: AlertDialogProps) {
  const loaded = useLater(parts, props.open)
  return loaded ? <loaded.AlertDialog {...props} /> : null
}
