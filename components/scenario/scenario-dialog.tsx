'use client'
import { X } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import { listSupposed, type Suppositions, supposedOn, toggleSupposed } from '@/lib/domain/evaluation/suppositions'
import { type Turn, turnInWords, turnsBetween } from '@/lib/domain/evaluation/turns'
import { ThingLink } from '../inspector/thing-link'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'
import { useEditor } from '../workspace/editor-context'
import { readPlace } from '../workspace/place'
import { useScenario } from '../workspace/scenario-context'
import { useLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { ClaimLines } from './claim-lines'
import { useKeptScenario } from './kept-scenario'
import { differenceInWords, nameOfSupposed, supposedInWords } from './scenario-words'

type Props = { turns: readonly Turn[]; onClose: () => void }

/** What is supposed, what would follow, and in what another scenario differs. */
export default function ScenarioDialog({ turns, onClose }: Props) {
  const { map } = useWorkspace().state
  const { actions } = useEditor()
  const { supposed, suppose } = useScenario()
  const lines = turns.map((turn) => ({ claimId: turn.claimId, words: turnInWords(turn) }))
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="What if"
        description="Nothing of this is on the map, and nobody else sees it unless you send them the link."
        footer={
          <>
            <Button look="quiet" onClick={() => actions.run('link')}>
              Copy a link
            </Button>
            <Button look="primary" onClick={onClose}>
              Done
            </Button>
          </>
        }
      >
        <Part title="Supposed">
          <ul className="flex flex-col gap-1.5">
            {listSupposed(supposed).map(({ thing, fate }) => (
              <li key={`${thing.kind} ${thing.id}`} className="flex items-start gap-2 text-sm">
                <span className="min-w-0 flex-1 text-pretty">
                  <ThingLink thing={thing} className="font-serif text-accent underline">
                    {nameOfSupposed(map, thing).replace(/\.+$/, '')}
                  </ThingLink>{' '}
                  {fate}
                </span>
                <IconButton
                  label="No longer suppose it"
                  size="sm"
                  onClick={() => {
                    const left = toggleSupposed(supposed, thing, fate)
                    suppose(left)
                    // Without anything supposed there is nothing to talk about.
                    if (listSupposed(left).length === 0) onClose()
                  }}
                >
                  <X aria-hidden="true" />
                </IconButton>
              </li>
            ))}
          </ul>
        </Part>
        <Part title="What would follow">
          <ClaimLines
            lines={lines}
            none="Nothing else: every other claim stands or falls as it does now."
            onGo={onClose}
          />
        </Part>
        <Comparison onGo={onClose} />
      </DialogContent>
    </Dialog>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="border-line border-t py-3.5 first:border-t-0 first:pt-1">
      <h3 className="mb-2 font-semibold text-soft text-xs">{title}</h3>
      {children}
    </section>
  )
}

/** In what this scenario differs from one that was kept, or that somebody sent. */
function Comparison({ onGo }: { onGo: () => void }) {
  const { session } = useWorkspace()
  const { supposed } = useScenario()
  const { kept, keep } = useKeptScenario(session)
  if (kept) return <Compared other={kept} onForget={() => keep(null)} onGo={onGo} />
  return (
    <Part title="Compare with another">
      <div className="flex flex-col gap-3">
        <Button size="sm" className="self-start" onClick={() => keep(supposed)}>
          Keep this one to compare with
        </Button>
        <LinkField onScenario={keep} />
      </div>
    </Part>
  )
}

function LinkField({ onScenario }: { onScenario: (supposed: Suppositions) => void }) {
  const { map } = useWorkspace().state
  const [fault, setFault] = useState<string | null>(null)
  const read = (link: string) => {
    if (link.trim() === '') return setFault(null)
    const other = supposedOn(map, readPlace(link.slice(link.indexOf('?'))).supposed)
    if (!link.includes('?') || listSupposed(other).length === 0)
      return setFault('This link supposes nothing of this map. Paste one that “Copy a link” made here.')
    return onScenario(other)
  }
  return (
    <Field label="Or the link of another one" error={fault}>
      {(control) => (
        <Input {...control} type="url" placeholder="https://…" onChange={({ target }) => read(target.value)} />
      )}
    </Field>
  )
}

type ComparedProps = { other: Suppositions; onForget: () => void; onGo: () => void }

function Compared({ other, onForget, onGo }: ComparedProps) {
  const { session, state } = useWorkspace()
  const { map } = state
  const { keep } = useKeptScenario(session)
  const { supposed, suppose } = useScenario()
  const labels = useLabels()
  const there = useMemo(() => labelsOf(map, supposedOn(map, other)), [map, other])
  const turns = useMemo(() => turnsBetween({ map, labels: there }, { map, labels }), [map, labels, there])
  const lines = turns.map((turn) => ({ claimId: turn.claimId, words: differenceInWords(turn) }))
  return (
    <Part title="Compared with the one that was kept">
      <ul className="mb-2.5 flex flex-col gap-1 text-soft text-sm">
        {listSupposed(supposedOn(map, other)).map(({ thing, fate }) => (
          <li key={`${thing.kind} ${thing.id}`} className="text-pretty">
            There <span className="font-serif">{nameOfSupposed(map, thing).replace(/\.+$/, '')}</span> {fate}.
          </li>
        ))}
      </ul>
      <ClaimLines lines={lines} none="Beside what they suppose, the same stands in both." onGo={onGo} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button
          size="sm"
          onClick={() => {
            keep(supposed)
            suppose(other)
          }}
        >
          Look at that one ({supposedInWords(supposedOn(map, other))})
        </Button>
        <Button size="sm" look="quiet" onClick={onForget}>
          Forget it
        </Button>
      </div>
    </Part>
  )
}
