import { clsx } from 'clsx'
import { LoaderCircle } from 'lucide-react'

/** Something is under way. Says so to screen readers only when given a label; otherwise its neighbour must. */
export function Spinner({ className, label }: { className?: string; label?: string }) {
  const icon = <LoaderCircle aria-hidden="true" className={clsx('size-4 animate-spin', className)} />
  if (!label) return icon
  return (
    <output className="inline-flex items-center gap-2 text-faint">
      {icon}
      <span>{label}</span>
    </output>
  )
}
