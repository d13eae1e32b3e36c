import type { ReactNode } from 'react'

type Props = { title: string; children: ReactNode; footer: ReactNode }

/** The one sheet of the sign-in and sign-up pages. */
export function EntryCard({ title, children, footer }: Props) {
  return (
    <main className="dotted flex flex-1 flex-col items-center px-4 py-10 sm:py-16">
      <div className="flex w-full max-w-105 flex-col gap-5">
        <div className="flex flex-col gap-6 rounded-card border border-line bg-surface p-6 shadow-card sm:p-8">
          <h1 className="font-semibold font-serif text-2xl tracking-tight">{title}</h1>
          {children}
        </div>
        <p className="text-center text-soft text-sm">{footer}</p>
      </div>
    </main>
  )
}

/** A hairline with a word in it, between two ways of doing the same. */
export function Or() {
  return (
    <div className="flex items-center gap-3 text-faint text-xs">
      <span className="h-px flex-1 bg-line" />
      or
      <span className="h-px flex-1 bg-line" />
    </div>
  )
}
