'use client'
import { type FormEvent, useId, useMemo, useState } from 'react'
import { applyOperation } from '@/lib/domain/apply-operation'
import { composeMerge } from '@/lib/domain/compose-group'
import { annotationsOn, argumentsAbout, argumentsFrom, type DebateMap, quotesFor } from '@/lib/domain/debate-map'
import { NO_STAMP } from '@/lib/domain/group-steps'
import type { Claim } from '@/lib/domain/model'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { countOf, listInWords } from '../history/words'
import { ClaimPicker } from '../inspector/claim-picker'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { useWorkspace } from '../workspace/workspace-context'
import { focusBack, focusFirst } from './dialog-focus'
import { useReshaping } from './use-reshaping'

/** Claims that say the same become one: which words stay, and what comes along. One claim is joined by those found here. */
export function MergeDialog({ claimIds, onClose }: { claimIds: readonly string[]; onClose: () => void }) {
  const { map } = useWorkspace().state
  const acts = useReshaping()
  const formId = useId()
  const finds = claimIds.length === 1
  const [found, setFound] = useState<readonly string[]>([])
  const [kept, setKept] = useState(claimIds[0] ?? '')
  const claims = [...claimIds, ...found].flatMap((id) => map.claims.get(id) ?? [])
  const into = claims.find(({ id }) => id === kept) ?? claims[0]
  const others = claims.filter((claim) => claim !== into)
  const refusal = into && others.length > 0 ? refusalOf(map, into, others) : null
  const ready = into !== undefined && others.length > 0 && refusal === null
  const without = useMemo(() => new Set(claimIds), [claimIds])
  const merge = () => {
    const ids = others.map(({ id }) => id)
    if (ready && acts.merge(into.id, ids)) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title={finds ? 'Merge with another claim' : `Merge ${claims.length} claims`}
        description="For claims that say the same. The words that go are kept with the claim that stays."
        onOpenAutoFocus={finds ? undefined : focusFirst}
        onCloseAutoFocus={focusBack}
        footer={
          <Button type="submit" form={formId} look="primary" disabled={!ready}>
            Merge
          </Button>
        }
      >
        <form
          id={formId}
          className="flex flex-col gap-3.5 pt-0.5"
          onSubmit={(event: FormEvent) => {
            event.preventDefault()
            merge()
          }}
        >
          {finds ? (
            <ClaimPicker
              autoFocus
              label="Find what says the same"
              without={without}
              chosen={found}
              onToggle={(id) => setFound(found.includes(id) ? found.filter((each) => each !== id) : [...found, id])}
              onDone={merge}
            />
          ) : null}
          {claims.length > 1 ? (
            <fieldset className="flex flex-col gap-1.5">
              <legend className="mb-1.5 font-medium text-sm">Which words stay</legend>
              {claims.map((claim, place) => (
                <KeptChoice
                  key={claim.id}
                  first={!finds && place === 0}
                  claim={claim}
                  checked={claim === into}
                  onChoose={() => setKept(claim.id)}
                />
              ))}
            </fieldset>
          ) : null}
          {refusal ? (
            <p role="alert" className="text-con text-sm">
              {refusal}
            </p>
          ) : others.length > 0 ? (
            <p className="text-soft text-sm">{comingAlong(map, others)}</p>
          ) : null}
        </form>
      </DialogContent>
    </Dialog>
  )
}

function refusalOf(map: DebateMap, into: Claim, others: readonly Claim[]): string | null {
  const operation = composeMerge(
    () => 'trial',
    into.id,
    others.map(({ id }) => id),
  )
  const tried = applyOperation(map, operation, NO_STAMP)
  return tried.ok ? null : sentenceForRefusal(tried.refusal)
}

/** "2 arguments, 1 quote and 1 note come along.": what hangs on the claims that go. */
function comingAlong(map: DebateMap, others: readonly Claim[]): string {
  const count = (of: (claimId: string) => number) => others.reduce((sum, { id }) => sum + of(id), 0)
  const parts = [
    [count((id) => argumentsAbout(map, { kind: 'claim', id }).length + argumentsFrom(map, id).length), 'argument'],
    [count((id) => quotesFor(map, id).length), 'quote'],
    [count((id) => annotationsOn(map, { kind: 'claim', id }).length), 'note'],
  ] as const
  const words = parts.flatMap(([number, word]) => (number > 0 ? [countOf(number, word)] : []))
  const total = parts.reduce((sum, [number]) => sum + number, 0)
  if (total === 0) return 'Nothing hangs on what goes but its words and tags.'
  return `${listInWords(words)} ${total === 1 ? 'comes' : 'come'} along to the claim that stays.`
}

type KeptProps = { claim: Claim; first: boolean; checked: boolean; onChoose: () => void }

function KeptChoice({ claim, first, checked, onChoose }: KeptProps) {
  return (
    <label
      data-first={first || undefined}
      className="flex cursor-pointer items-start gap-2 rounded-md border border-line bg-raised px-2.5 py-2 has-checked:border-accent pointer-coarse:py-3"
    >
      <input type="radio" name="kept" checked={checked} onChange={onChoose} className="mt-1 size-4 accent-accent" />
      <span dir="auto" className="min-w-0 flex-1 font-serif text-base">
        {claim.text}
        {claim.holder ? <span className="ms-1.5 font-sans text-faint text-xs">{claim.holder}</span> : null}
      </span>
    </label>
  )
}
