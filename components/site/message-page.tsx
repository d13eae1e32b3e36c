import type { ReactNode } from 'react'
import { CruxMark } from './crux-mark'

type Props = { title: string; children: ReactNode; actions: ReactNode }

/** A page that says one thing: something is not there, or went wrong. */
export function MessagePage({ title, children, actions }: Props) {
  return (
    <main className="dotted flex min-h-dvh flex-col items-center justify-center px-4 py-16">
      <div className="flex w-full max-w-md flex-col items-start gap-3 rounded-card border border-line bg-surface p-8 shadow-card">
        <CruxMark className="size-6" />
        <h1 className="mt-2 font-semibold font-serif text-2xl tracking-tight">{title}</h1>
        <div className="text-pretty text-soft">{children}</div>
        <div className="mt-3 flex flex-wrap gap-2">{actions}</div>
      </div>
    </main>
  )
}
