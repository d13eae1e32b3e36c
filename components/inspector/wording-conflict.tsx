'use client'
import { GitCompareArrows } from 'lucide-react'
import { useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import type { Claim, TextConflict } from '@/lib/domain/model'
import { WordDiff } from '../history/diff-text'
import { TimeAgo } from '../notes/time-ago'
import { Button } from '../ui/button'
import { Textarea } from '../ui/textarea'
import { useWorkspace } from '../workspace/workspace-context'
import { useEdits } from './use-edits'

/** Rewordings that touched the same words: both stand here until somebody decides. */
export function WordingConflicts({ claim }: { claim: Claim }) {
  const { can } = useWorkspace()
  const open = claim.conflicts.filter(({ settled }) => !settled)
  return open.map((conflict) => (
    <WordingConflict key={conflict.id} claim={claim} conflict={conflict} maySettle={can('content.edit')} />
  ))
}

type Props = { claim: Claim; conflict: TextConflict; maySettle: boolean }

function WordingConflict({ claim, conflict, maySettle }: Props) {
  const { state } = useWorkspace()
  const { editClaim } = useEdits()
  const [own, setOwn] = useState<string | null>(null)
  const name = conflict.by === state.person?.id ? 'you' : (state.map.people.get(conflict.by)?.name ?? 'someone')
  const settle = (to: string) =>
    editClaim(claim, {
      settle: [conflict.id],
      ...(to === claim.text ? {} : { text: { from: claim.text, to } }),
    })

  return (
    <section aria-label="Two wordings" className="flex flex-col gap-2.5 rounded-card bg-warn-soft p-3">
      <p className="flex items-center gap-1.5 font-semibold text-sm text-warn">
        <GitCompareArrows aria-hidden="true" className="size-4" />
        Two wordings
      </p>
      <p className="text-soft text-xs">
        Two people changed the same words at once. The text above stands until one is chosen; {name} wrote this (
        <TimeAgo at={conflict.at} />
        ):
      </p>
      <p dir="auto" className="font-serif text-base">
        <WordDiff before={claim.text} after={conflict.text} />
      </p>
      {maySettle && own === null ? (
        <div className="flex flex-wrap gap-1.5">
          <Button size="sm" onClick={() => settle(claim.text)}>
            Keep the text above
          </Button>
          <Button size="sm" onClick={() => settle(conflict.text)}>
            Use this wording
          </Button>
          <Button size="sm" look="quiet" onClick={() => setOwn(conflict.text)}>
            Write another
          </Button>
        </div>
      ) : null}
      {own !== null ? (
        <form
          className="flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            if (own.trim() !== '' && settle(own.trim())) setOwn(null)
          }}
        >
          <Textarea
            aria-label="Another wording"
            autoFocus
            className="font-serif"
            value={own}
            maxLength={LIMITS.claimText}
            onChange={({ target }) => setOwn(target.value)}
          />
          <div className="flex justify-end gap-1.5">
            <Button size="sm" look="quiet" onClick={() => setOwn(null)}>
              Cancel
            </Button>
            <Button size="sm" look="primary" type="submit" disabled={own.trim() === ''}>
              Use this
            </Button>
          </div>
        </form>
      ) : null}
    </section>
  )
}
