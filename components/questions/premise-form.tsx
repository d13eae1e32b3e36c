'use client'
import type { Argument } from '@/lib/domain/model'
import { Button } from '../ui/button'
import { useWorkspace } from '../workspace/workspace-context'

type Props = { argument: Argument; onChoose: (claimId: string) => void; onCancel: () => void }

/** Which of the premises answers the question. One that is still to be said is joined to the argument first. */
export function PremiseForm({ argument, onChoose, onCancel }: Props) {
  const { map } = useWorkspace().state
  return (
    // biome-ignore lint/a11y/useSemanticElements: choices that act at once are no form's fields
    <div
      role="group"
      aria-label="The premise that answers it"
      className="flex flex-col gap-1.5"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onCancel()
      }}
    >
      {argument.premises.map((claimId, place) => (
        <Button
          key={claimId}
          dir="auto"
          autoFocus={place === 0}
          onClick={() => onChoose(claimId)}
          className="h-auto! justify-start! whitespace-normal py-2 text-start font-normal font-serif"
        >
          {map.claims.get(claimId)?.text}
        </Button>
      ))}
      <div className="flex items-center gap-2">
        <span className="flex-1 text-faint text-xs">Another one? Join it to the argument first.</span>
        <Button size="sm" look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
