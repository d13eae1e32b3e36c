'use client'
import { type ReactNode, useState } from 'react'
import { isClosed, type OpenFlanks, openFlanks } from '@/lib/domain/evaluation/open-flanks'
import { ThingLink } from '../inspector/thing-link'
import { Button } from '../ui/button'
import { shortened } from '../ui/shortened'
import { useRealLabels } from '../workspace/verdict-context'
import { type ThingRef, useWorkspace } from '../workspace/workspace-context'
import { CruxSection, type CruxSectionProps } from './crux-section'

const NAME_LENGTH = 60
const MOST_SHOWN = 4

const KINDS = {
  objected: 'Objection unanswered',
  bare: 'Nothing is said for it',
  oneSource: 'One source only',
  lostQuotes: 'A quote is not found in its source',
} as const satisfies Partial<Record<keyof OpenFlanks, string>>

/** Where each side can be attacked, and should be mended. */
export function FlanksSection({ thesisId, onGo }: CruxSectionProps) {
  const { map } = useWorkspace().state
  const { pro, con } = openFlanks(map, useRealLabels(), thesisId)
  return (
    <CruxSection title="Open flanks">
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
        <SideFlanks title="Of those for it" flanks={pro} onGo={onGo} />
        <SideFlanks title="Of those against it" flanks={con} onGo={onGo} />
      </div>
    </CruxSection>
  )
}

type SideProps = { title: string; flanks: OpenFlanks; onGo: () => void }

function SideFlanks({ title, flanks, onGo }: SideProps) {
  const { map } = useWorkspace().state
  const textOf = (id: string) => map.claims.get(id)?.text ?? ''
  const kinds = Object.entries(KINDS) as [keyof typeof KINDS, string][]
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <h4 className="font-semibold text-sm">{title}</h4>
      {isClosed(flanks) ? <p className="text-faint text-sm">None is open.</p> : null}
      {kinds.map(([kind, words]) => (
        <Flank
          key={kind}
          title={words}
          found={flanks[kind].map((id) => ({ key: id, thing: { kind: 'claim', id }, words: textOf(id) }))}
          onGo={onGo}
        />
      ))}
      <Flank
        title="Critical questions nobody asked"
        found={flanks.questions.map(({ argument, key, asks }) => ({
          key: `${argument.id} ${key}`,
          thing: { kind: 'argument', id: argument.id },
          words: asks,
        }))}
        onGo={onGo}
      />
    </div>
  )
}

type FlankProps = { title: string; found: { key: string; thing: ThingRef; words: string }[]; onGo: () => void }

function Flank({ title, found, onGo }: FlankProps): ReactNode {
  const [all, setAll] = useState(false)
  if (found.length === 0) return null
  const shown = all ? found : found.slice(0, MOST_SHOWN)
  return (
    <div className="flex flex-col items-start gap-1">
      <h5 className="text-soft text-xs">
        {title} <span className="tabular-nums">({found.length.toLocaleString('en')})</span>
      </h5>
      <ul className="flex flex-col gap-1">
        {shown.map(({ key, thing, words }) => (
          <li key={key} className="text-pretty text-sm">
            <ThingLink thing={thing} className="font-serif text-accent underline" onGo={onGo}>
              {shortened(words, NAME_LENGTH).replace(/\.+$/, '')}
            </ThingLink>
          </li>
        ))}
      </ul>
      {found.length > shown.length ? (
        <Button size="sm" look="quiet" onClick={() => setAll(true)}>
          Show {(found.length - shown.length).toLocaleString('en')} more
        </Button>
      ) : null}
    </div>
  )
}
