'use client'
import { useMemo, useState } from 'react'
import { countedIds } from '@/lib/domain/counted-ids'
import { composeMergedCopy } from '@/lib/domain/merge/compose-merged-copy'
import type { Choices, MergePlan } from '@/lib/domain/merge/merge-plan'
import { FormError } from '../account/form-error'
import { FindingsList } from '../importing/findings-list'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Spinner } from '../ui/spinner'
import { toast } from '../ui/toast'
import { announce } from '../workspace/announcer'
import { tellRefusal } from '../workspace/tell-refusal'
import { useWorkspace } from '../workspace/workspace-context'
import { type CopyFile, mergeThere } from './merge-requests'
import { MergeReview } from './merge-review'
import { recordNames } from './record-names'
import { useMergePlan } from './use-merge-plan'

type Props = { file: CopyFile; fileName: string; onClose: () => void }

const inWords = (count: number): string => (count === 1 ? 'one change' : `${count.toLocaleString('en')} changes`)

/** Shows by what an edited copy of this map differs from it, and takes over what is chosen as one edit. */
export function MergeCopyDialog({ file, fileName, onClose }: Props) {
  const { state, session } = useWorkspace()
  const [choices, setChoices] = useState<Choices>({})
  const [error, setError] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const planning = useMergePlan(state.map.id, file)
  const plan = planning.kind === 'ready' ? planning.planned.plan : null
  const trial = useMemo(
    () => (plan ? composeMergedCopy(state.map, plan, choices, countedIds('trial')) : null),
    [plan, state.map, choices],
  )
  const names = useMemo(() => (plan ? recordNames(state.map, plan) : null), [plan, state.map])
  const total = plan?.items.filter(({ locked }) => !locked).length ?? 0
  const stale = (trial?.stale.length ?? 0) > 0

  const applied = (count: number, operationId: string) => {
    onClose()
    const words = `Merged ${fileName}: ${inWords(count)}.`
    announce(words)
    toast(words, { duration: 10_000, action: { label: 'Undo', onClick: () => takeBack(operationId) } })
  }
  const takeBack = (operationId: string) => {
    const outcome = session.undo(operationId)
    if (outcome.done) return
    if (outcome.refusal) tellRefusal(outcome.refusal, 'The merge stays. ')
    else toast('The merge was taken back already, or has not come through yet.')
  }
  const apply = async () => {
    if (!plan) return
    setError(null)
    const { operation, done } = composeMergedCopy(state.map, plan, choices, session.newId)
    if (!operation) return
    const result = session.submit(operation)
    if (result.ok) return applied(done.length, operation.id)
    if (result.refusal.code !== 'too-large') return tellRefusal(result.refusal, 'Nothing was merged. ')
    setSending(true)
    session.awaitEdit(operation.id)
    const sent = await mergeThere(state.map.id, file, choicesOf(plan, choices), operation.id)
    setSending(false)
    if (sent.ok) applied(sent.value.applied.length, operation.id)
    else setError(sent.message)
  }

  return (
    <Dialog open onOpenChange={(open) => (open || sending ? undefined : onClose())}>
      <DialogContent
        size="lg"
        title={`What changed in ${fileName}`}
        description="Nothing is changed on the map before you press Apply."
        footer={
          plan && total > 0 ? (
            stale ? (
              <Button look="primary" onClick={planning.again}>
                Compare again
              </Button>
            ) : (
              <Button look="primary" busy={sending} disabled={!trial?.operation} onClick={apply}>
                Apply {(trial?.done.length ?? 0).toLocaleString('en')} of {inWords(total)}
              </Button>
            )
          ) : undefined
        }
      >
        <div className="flex flex-col gap-4">
          <FormError>
            {error ??
              (planning.kind === 'failed' ? planning.message : null) ??
              (stale ? 'Somebody changed on the map what some of these changes are about.' : null)}
          </FormError>
          {planning.kind === 'comparing' ? <Spinner label="Comparing the copy with the map" /> : null}
          {planning.kind === 'ready' && names ? (
            <>
              {planning.planned.plan.base === null && total > 0 ? <UnknownBase /> : null}
              {planning.planned.findings.length > 0 ? (
                <section aria-label="What to look at" className="flex flex-col gap-2">
                  <h3 className="font-medium text-sm">This could not be taken as it stands</h3>
                  <FindingsList findings={planning.planned.findings} />
                </section>
              ) : null}
              {planning.planned.plan.items.length === 0 ? (
                <p className="text-soft">The copy says nothing that the map does not say already.</p>
              ) : null}
              <MergeReview
                items={planning.planned.plan.items}
                names={names}
                choices={choices}
                left={new Set(trial?.left)}
                onChoose={(chosen) => setChoices({ ...choices, ...chosen })}
              />
            </>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}

function UnknownBase() {
  return (
    <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      The file does not say of which state of this map it is a copy. So it is compared with the map as it is: what
      others added since looks like removed in the copy. Tick of that only what is to go.
    </p>
  )
}

/** Every choice by name: at the server the defaults may be others by then. */
const choicesOf = (plan: MergePlan, choices: Choices): Choices =>
  Object.fromEntries(plan.items.map(({ id, default: byDefault }) => [id, choices[id] ?? byDefault]))
