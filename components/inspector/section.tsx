import type { ReactNode } from 'react'
import { useId } from 'react'

type Props = {
  title: string
  /** A count or a small act at the right of the title. */
  aside?: ReactNode
  children?: ReactNode
}

/** One part of the inspector under its small heading, with a hairline above. */
export function Section({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-2 border-line border-t py-3.5 first:border-t-0 first:pt-0"
    >
      <div className="flex min-h-6 items-center justify-between gap-3">
        <h3 id={id} className="font-semibold text-soft text-xs">
          {title}
        </h3>
        {aside !== undefined ? <span className="text-faint text-xs">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
