import { clsx } from 'clsx'
import type { ReactNode } from 'react'

type Props = {
  icon?: ReactNode
  title: string
  /** What would stand here and how it comes about. */
  children?: ReactNode
  /** The act that fills it. */
  action?: ReactNode
  className?: string
}

/** A place with nothing in it yet, that teaches what goes there. */
export function EmptyState({ icon, title, children, action, className }: Props) {
  return (
    <div className={clsx('flex flex-col items-center gap-2 px-6 py-10 text-center', className)}>
      {icon ? <div className="mb-1 text-faint [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</div> : null}
      <p className="font-medium font-serif text-lg">{title}</p>
      {children ? <div className="max-w-sm text-balance text-faint text-sm">{children}</div> : null}
      {action ? <div className="mt-3 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  )
}
