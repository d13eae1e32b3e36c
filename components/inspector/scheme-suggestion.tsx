'use client'
import { Sparkles } from 'lucide-react'
import { useMemo } from 'react'
import type { Argument } from '@/lib/domain/model'
import { suggestSchemes } from '@/lib/domain/schemes/suggest-scheme'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'

type Props = { argument: Argument; onTake: (scheme: string) => void }

/** CQ8: schemes that the words of the argument hint at, each with its hint. One press takes one; nothing is set without it. */
export function SchemeSuggestion({ argument, onTake }: Props) {
  const { map } = useWorkspace().state
  const { premises, note, stance } = argument
  const texts = premises.map((id) => map.claims.get(id)?.text ?? '').join('\n')
  const found = useMemo(() => suggestSchemes({ premises: [texts], note, stance }), [texts, note, stance])
  if (found.length === 0) return null
  return (
    <ul aria-label="Suggested schemes" className="flex flex-wrap gap-1.5">
      {found.map(({ scheme, cue }) => (
        <li key={scheme} className="max-w-full">
          <Button
            size="sm"
            look="quiet"
            className="h-auto! max-w-full whitespace-normal border border-line border-dashed py-1 text-start"
            onClick={() => onTake(scheme)}
          >
            <Sparkles aria-hidden="true" />
            <span>
              Is it from {scheme}? <span className="text-faint">“{cue}”</span>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  )
}
