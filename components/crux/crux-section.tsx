import { type ReactNode, useId } from 'react'

/** What every section of the crux is about, and what to do when somebody follows one of its links. */
export type CruxSectionProps = { thesisId: string; onGo: () => void }

type Props = { title: string; aside?: ReactNode; children: ReactNode }

/** One part of the crux under its heading. */
export function CruxSection({ title, aside, children }: Props) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t py-4 first:border-t-0">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-3">
        <h3 id={id} className="font-semibold text-soft text-xs">
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  )
}
