'use client'
import type { Argument } from '@/lib/domain/model'
import { useWorkspace } from '../workspace/workspace-context'
import { premisesInWords } from './argument-words'
import { ThingLink } from './thing-link'

const wordClass = 'text-faint text-sm'

/** An argument as a sentence whose claims lead to themselves: "Because X and Y together." */
export function ArgumentSentence({ argument }: { argument: Argument }) {
  const { state } = useWorkspace()
  const { opening, claims } = premisesInWords(state.map, argument)
  return (
    <p className="min-w-0 text-base">
      <span className={wordClass}>{opening}</span>
      {claims.map(({ claim, text, after }) => (
        <span key={claim.id}>
          {' '}
          <ThingLink thing={{ kind: 'claim', id: claim.id }} className="font-serif">
            {text}
          </ThingLink>
          <span className={wordClass}>{after}</span>
        </span>
      ))}
    </p>
  )
}
