import { CircleCheck, TriangleAlert } from 'lucide-react'
import { Spinner } from '../ui/spinner'
import type { Fetched, ToldLoss } from './use-export'

/** What the chosen format loses of what was chosen, in words. */
export function LossesView({ losses, title }: { losses: Fetched<ToldLoss[]>; title: string }) {
  if (losses.kind === 'waiting') return <Spinner label={`Comparing with what ${title} holds`} />
  if (losses.kind === 'failed') return <p className="text-soft">What is lost is not known: {losses.message}</p>
  if (losses.value.length === 0) {
    return (
      <p className="flex items-start gap-1.5 text-pro text-sm">
        <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
        {title} carries all of it.
      </p>
    )
  }
  const cannot = `${title} cannot carry`
  return (
    <section aria-label={`What ${title} cannot carry`} className="rounded-md border border-line px-3 py-2">
      <h3 className="flex items-center gap-1.5 font-medium text-sm text-warn">
        <TriangleAlert aria-hidden="true" className="size-3.5 shrink-0" />
        {cannot}
      </h3>
      <ul className="mt-1 flex max-h-36 list-disc flex-col gap-0.5 overflow-y-auto pl-5 text-soft text-sm">
        {losses.value.map(({ code, message }) => (
          <li key={code}>{withoutHead(message, cannot)}</li>
        ))}
      </ul>
    </section>
  )
}

/** A loss is told in a sentence; under a heading that begins it, the rest says the same. */
const withoutHead = (message: string, head: string): string =>
  message.startsWith(`${head} `) ? message.slice(head.length + 1) : message
