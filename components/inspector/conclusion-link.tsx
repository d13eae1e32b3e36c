'use client'
import type { Argument } from '@/lib/domain/model'
import { useWorkspace } from '../workspace/workspace-context'
import { ThingLink } from './thing-link'

/** What an argument is about: a claim's words, or the step of another argument. */
export function ConclusionLink({ argument: { conclusion } }: { argument: Argument }) {
  const { map } = useWorkspace().state
  if (conclusion.kind === 'claim') {
    return (
      <ThingLink thing={conclusion} className="font-serif">
        {map.claims.get(conclusion.id)?.text}
      </ThingLink>
    )
  }
  const [first] = map.arguments.get(conclusion.id)?.premises ?? []
  const text = first === undefined ? undefined : map.claims.get(first)?.text
  return (
    <ThingLink thing={conclusion} className="font-serif">
      {`the step from “${text ?? '…'}”`}
    </ThingLink>
  )
}
