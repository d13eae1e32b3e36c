'use client'
import { Scale } from 'lucide-react'
import { useState } from 'react'
import { argumentsAbout } from '@/lib/domain/debate-map'
import type { SemanticsName } from '@/lib/domain/evaluation/debate-strengths'
import { nodeOf } from '@/lib/domain/evaluation/strength-nodes'
import { STRENGTH_SEMANTICS } from '@/lib/domain/evaluation/strength-semantics'
import { BAND_WORDS, bandOf, sidesDiffer } from '@/lib/domain/evaluation/strength-words'
import type { Conclusion } from '@/lib/domain/model'
import { Section } from '../inspector/section'
import { Button } from '../ui/button'
import { Select } from '../ui/select'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import { useSemantics } from './chosen-semantics'
import { type StrengthSearch, useStrengths } from './use-strengths'

type Value = { name: SemanticsName; title: string; weighted: number; plain: number; settled: boolean }
const DIGITS = 2

/** How well supported one thing is, counted from what argues about it and from what people say. */
export function StrengthSection({ thing }: { thing: Conclusion }) {
  const { map, stances } = useWorkspace().state
  const search = useStrengths(null)
  const [isExact, setExact] = useState(false)
  // Where nothing argues and nobody spoke there is nothing to count.
  if (argumentsAbout(map, thing).length === 0 && stances.seen.size === 0 && thing.kind === 'claim') return null
  return (
    <Section
      title="How well supported"
      aside={
        <Button
          size="sm"
          look="quiet"
          aria-expanded={isExact}
          className="-my-1 -mr-2.5"
          onClick={() => setExact(!isExact)}
        >
          {isExact ? 'In words' : 'In numbers'}
        </Button>
      }
    >
      {search.state === 'found' ? (
        <Values values={valuesOf(search, thing)} isExact={isExact} />
      ) : search.state === 'working' ? (
        <Spinner label="Working it out" />
      ) : (
        <p className="text-faint text-sm">
          {search.state === 'over' ? 'Not determined in the time given.' : 'It could not be worked out here.'}
        </p>
      )}
    </Section>
  )
}

function valuesOf({ strengths, nodes }: Extract<StrengthSearch, { state: 'found' }>, thing: Conclusion): Value[] {
  const node = nodeOf(nodes, thing)
  if (node === undefined) return []
  return STRENGTH_SEMANTICS.map(({ name, title }) => {
    const { weighted, plain } = strengths[name]
    return {
      ...{ name, title, settled: weighted.settled && plain.settled },
      ...{ weighted: weighted.values[node] ?? 0, plain: plain.values[node] ?? 0 },
    }
  })
}

function Values({ values, isExact }: { values: readonly Value[]; isExact: boolean }) {
  const { semantics, choose } = useSemantics()
  const value = values.find(({ name }) => name === semantics)
  if (!value) return null
  const [band, plainBand] = [bandOf(value.weighted), bandOf(value.plain)]
  const isMoved = value.weighted.toFixed(DIGITS) !== value.plain.toFixed(DIGITS)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-semibold text-base">{BAND_WORDS[band]}</span>
        {isExact ? <span className="text-soft text-sm tabular-nums">{value.weighted.toFixed(DIGITS)}</span> : null}
        {isMoved ? (
          <span className="text-faint text-sm">
            {band === plainBand ? 'also' : BAND_WORDS[plainBand].toLowerCase()} without what people say
            {isExact ? <span className="tabular-nums"> ({value.plain.toFixed(DIGITS)})</span> : null}
          </span>
        ) : null}
      </p>
      {sidesDiffer(values.map(({ weighted }) => weighted)) ? (
        <p className="flex gap-2 text-sm text-warn">
          <Scale aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          Ways of counting differ on which side of the middle this is: do not lean on it.
        </p>
      ) : null}
      {value.settled ? null : (
        <p className="text-sm text-warn">
          What argues in a circle here does not settle: the strength is where counting stopped.
        </p>
      )}
      {isExact ? <Numbers values={values} semantics={semantics} choose={choose} /> : null}
    </>
  )
}

type NumbersProps = { values: readonly Value[]; semantics: SemanticsName; choose: (name: SemanticsName) => void }

function Numbers({ values, semantics, choose }: NumbersProps) {
  return (
    <div className="flex flex-col gap-2">
      <table className="w-full text-xs tabular-nums">
        <thead className="text-faint">
          <tr>
            <th scope="col" className="py-1 text-left font-normal">
              Counted by
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              with stances
            </th>
            <th scope="col" className="py-1 text-right font-normal">
              without
            </th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ name, title, weighted, plain, settled }) => (
            <tr key={name} className={name === semantics ? 'font-medium' : 'text-soft'}>
              <th scope="row" className="py-0.5 text-left font-[inherit]">
                {title}
                {settled ? '' : ' (does not settle)'}
              </th>
              <td className="py-0.5 text-right">{weighted.toFixed(DIGITS)}</td>
              <td className="py-0.5 text-right">{plain.toFixed(DIGITS)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Select
        aria-label="Count strength by"
        value={semantics}
        className="[&_select]:h-7 [&_select]:text-xs"
        onChange={({ target }) => {
          const chosen = STRENGTH_SEMANTICS.find(({ name }) => name === target.value)
          if (chosen) choose(chosen.name)
        }}
      >
        {STRENGTH_SEMANTICS.map(({ name, title }) => (
          <option key={name} value={name}>
            {`Count by ${title}`}
          </option>
        ))}
      </Select>
    </div>
  )
}
