'use client'
import { useMemo, useState } from 'react'
import { CRUX_WORDS, MOST_SHOWN } from '@/lib/domain/evaluation/crux-words'
import { groupPairs, type PairGroup } from '@/lib/domain/evaluation/pair-groups'
import { type Cause, causeParts, outcomeParts, turningParts } from '@/lib/domain/evaluation/turnings'
import { Button } from '../ui/button'
import { Spinner } from '../ui/spinner'
import { PartsLine } from '../workspace/parts-line'
import { useRealLabels } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { CruxSection, type CruxSectionProps } from './crux-section'
import { ShowMore } from './show-more'
import { type DecisiveSearch, type Found, useDecisive } from './use-decisive'

/** The claims whose fall or standing would change whether the thesis stands, alone or else in pairs. */
export function DecisiveSection({ thesisId, onGo }: CruxSectionProps) {
  const { map } = useWorkspace().state
  const { graph } = useRealLabels()
  const [run, setRun] = useState<number | null>(0)
  const search = useDecisive(map, graph, thesisId, run)
  const isLooking = search.state === 'looking' || (search.state === 'found' && search.pairs === 'sought')
  return (
    <CruxSection
      title="What decides it"
      aside={
        isLooking ? (
          <Button size="sm" look="quiet" onClick={() => setRun(null)}>
            Stop looking
          </Button>
        ) : null
      }
    >
      {search.state === 'found' ? (
        <WhatDecides thesisId={thesisId} onGo={onGo} alone={search.alone} pairs={search.pairs} />
      ) : search.state === 'looking' ? (
        <Spinner label="Looking for what decides it" />
      ) : (
        <div className="flex items-center gap-3 text-soft text-sm">
          {search.state === 'stopped' ? 'You stopped looking.' : 'Looking for it failed.'}
          <Button size="sm" onClick={() => setRun((run ?? 0) + 1)}>
            Look again
          </Button>
        </div>
      )}
    </CruxSection>
  )
}

/** Of a list within a sentence. */
const MOST_IN_LIST = 6

type FoundProps = CruxSectionProps & Pick<Extract<DecisiveSearch, { state: 'found' }>, 'alone' | 'pairs'>

function WhatDecides({ thesisId, onGo, alone, pairs }: FoundProps) {
  const nothing = (found: Found) => found.turnings.length === 0 && found.ended === 'all'
  return (
    <>
      {nothing(alone) ? <p className="mb-2 text-sm">{CRUX_WORDS.noneAlone}</p> : null}
      <Turnings thesisId={thesisId} found={alone} onGo={onGo} />
      {pairs === 'sought' ? <Spinner label="Looking for pairs that decide it" /> : null}
      {pairs !== null && pairs !== 'sought' ? (
        <>
          {nothing(pairs) ? <p className="text-sm">{CRUX_WORDS.noPair}</p> : null}
          <Pairs thesisId={thesisId} found={pairs} onGo={onGo} />
        </>
      ) : null}
    </>
  )
}

type TurningsProps = CruxSectionProps & { found: Found }

/** Pairs of which many have a claim in common are two lists to choose from, not a sentence for each. */
function Pairs({ thesisId, found, onGo }: TurningsProps) {
  const groups = useMemo(() => groupPairs(found.turnings), [found])
  const isSingle = ({ either: [these, those] }: PairGroup) => these.length + those.length === 2
  const singles = groups.filter(isSingle)
  return (
    <>
      {groups
        .filter((group) => !isSingle(group))
        .map(({ either: [these, those], becomes }) => (
          <div key={`${keyOfCause(these[0])} ${keyOfCause(those[0])}`} className="mb-3 border-line border-l-2 pl-3">
            <PartsLine parts={[...outcomeParts(thesisId, becomes), ` ${CRUX_WORDS.oneOf}`]} onGo={onGo} />
            <Causes causes={these} onGo={onGo} />
            <p className="mt-1 font-serif text-base">{CRUX_WORDS.andOneOf}</p>
            <Causes causes={those} onGo={onGo} />
          </div>
        ))}
      <Turnings
        thesisId={thesisId}
        found={{
          turnings: singles.map(({ either, becomes }) => ({ causes: either.flat(), becomes })),
          ended: found.ended,
        }}
        onGo={onGo}
      />
    </>
  )
}

function Causes({ causes, onGo }: { causes: readonly Cause[]; onGo: () => void }) {
  const { map } = useWorkspace().state
  const [all, setAll] = useState(false)
  const shown = all ? causes : causes.slice(0, MOST_IN_LIST)
  return (
    <ul className="mt-1 flex list-disc flex-col gap-1 pl-5 marker:text-faint">
      {shown.map((cause) => (
        <li key={keyOfCause(cause)}>
          <PartsLine parts={causeParts(map, cause)} onGo={onGo} />
        </li>
      ))}
      {causes.length > shown.length ? (
        <li className="list-none">
          <ShowMore rest={causes.length - shown.length} onShow={() => setAll(true)} />
        </li>
      ) : null}
    </ul>
  )
}

const keyOfCause = (cause: Cause | undefined): string =>
  cause ? `${cause.thing.kind} ${cause.thing.id} ${cause.fate}` : ''

function Turnings({ thesisId, found, onGo }: TurningsProps) {
  const { map } = useWorkspace().state
  const [all, setAll] = useState(false)
  const { turnings, ended } = found
  const shown = all ? turnings : turnings.slice(0, MOST_SHOWN)
  return (
    <>
      <ol className="flex flex-col gap-2">
        {shown.map((turning) => (
          <li key={turning.causes.map(keyOfCause).join(', ')} className="border-line border-l-2 pl-3">
            <PartsLine parts={turningParts(map, thesisId, turning)} onGo={onGo} />
          </li>
        ))}
      </ol>
      <ShowMore rest={turnings.length - shown.length} onShow={() => setAll(true)} className="mt-2" />
      {ended === 'over' ? <p className="mt-2 text-faint text-sm">{CRUX_WORDS.over}</p> : null}
      {ended === 'most' ? <p className="mt-2 text-faint text-sm">{CRUX_WORDS.more}</p> : null}
    </>
  )
}
