import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { inputClass } from './input'

/** Several lines of text; grows with what is written where the browser can. */
export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <textarea
      className={clsx(inputClass, 'field-sizing-content min-h-20 resize-y px-3 py-2 text-sm', className)}
      {...props}
    />
  )
}
