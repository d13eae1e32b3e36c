import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

/** The name of a field. */
export function Label({ className, ...props }: ComponentProps<'label'>) {
  // biome-ignore lint/a11y/noLabelWithoutControl: whoever uses it names the field with htmlFor
  return <label className={clsx('font-medium text-ink text-sm', className)} {...props} />
}
