'use client'
import { useMemo, useState } from 'react'
import { listRecords, rootClaims } from '@/lib/domain/debate-map'
import { explain } from '@/lib/domain/evaluation/explain'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { shortened } from '../ui/shortened'
import { PartsLine } from '../workspace/parts-line'
import { useRealLabels } from '../workspace/verdict-context'
import { VerdictWord } from '../workspace/verdict-word'
import { useWorkspace } from '../workspace/workspace-context'
import type { CruxSectionProps } from './crux-section'
import { DecisiveSection } from './decisive-section'
import { DisagreementsSection } from './disagreements-section'
import { FlanksSection } from './flanks-section'
import { InfluenceSection } from './influence-section'
import { PerspectivesSection } from './perspectives-section'

/** What is said of a thesis, from the top; another section is one more file and one more entry here. */
const SECTIONS: readonly ((props: CruxSectionProps) => React.ReactNode)[] = [
  DecisiveSection,
  InfluenceSection,
  DisagreementsSection,
  FlanksSection,
  PerspectivesSection,
]

/** More are found by selecting one before. */
const MOST_THESES = 100
const NAME_LENGTH = 110

/** What a debate turns on: of a thesis whether it stands, why, and what would change that. The map as it is, without “what if”. */
export default function CruxPanel({ onClose }: { onClose: () => void }) {
  const { state, selection } = useWorkspace()
  const { map } = state
  const labels = useRealLabels()
  const theses = useMemo(() => {
    const argued = rootClaims(map).filter(({ id }) => map.index.argumentsAbout.has(`claim:${id}`))
    return argued.length > 0 ? argued : listRecords(map, 'claims')
  }, [map])
  const [selected] = selection.flatMap(({ kind, id }) => (kind === 'claim' ? [id] : []))
  const [chosen, choose] = useState(selected)
  const thesis = map.claims.get(chosen ?? '') ?? theses[0]
  const offered = theses.slice(0, MOST_THESES)
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="The crux" description="What this debate turns on." size="lg">
        {thesis ? (
          <>
            <Field label="Of this claim">
              {(control) => (
                <Select
                  {...control}
                  className="w-full"
                  value={thesis.id}
                  onChange={({ target }) => choose(target.value)}
                >
                  {offered.some(({ id }) => id === thesis.id) ? null : (
                    <option value={thesis.id}>{shortened(thesis.text, NAME_LENGTH)}</option>
                  )}
                  {offered.map(({ id, text }) => (
                    <option key={id} value={id}>
                      {shortened(text, NAME_LENGTH)}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <div className="flex flex-col gap-1 py-4">
              <Verdict thesisId={thesis.id} onGo={onClose} labels={labels} />
            </div>
            {SECTIONS.map((Section) => (
              <Section key={Section.name} thesisId={thesis.id} onGo={onClose} />
            ))}
          </>
        ) : (
          <p className="py-6 text-center text-faint">There is no claim on this map yet.</p>
        )}
      </DialogContent>
    </Dialog>
  )
}

type VerdictProps = CruxSectionProps & { labels: ReturnType<typeof useRealLabels> }

function Verdict({ thesisId, onGo, labels }: VerdictProps) {
  const { map } = useWorkspace().state
  const { verdict, parts } = explain(map, labels, thesisId)
  return (
    <>
      <VerdictWord verdict={verdict} className="text-sm" />
      <PartsLine parts={parts} onGo={onGo} />
    </>
  )
}
