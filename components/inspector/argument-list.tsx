'use client'
import { ChevronRight } from 'lucide-react'
import { argumentsAbout, isUndercut } from '@/lib/domain/debate-map'
import type { Argument } from '@/lib/domain/model'
import { countOf, listInWords } from '../history/words'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentSentence } from './argument-sentence'
import { argumentName } from './argument-words'
import { Section } from './section'
import { StanceSign } from './stance-sign'

type Props = {
  title: string
  arguments: readonly Argument[]
  /** Said where there are none. */
  none?: string
}

/** Arguments in words, each leading to itself and to its claims. */
export function ArgumentList({ title, arguments: list, none }: Props) {
  if (list.length === 0 && none === undefined) return null
  return (
    <Section title={title} aside={list.length > 0 ? list.length : none}>
      {list.length > 0 ? (
        <ul className="flex flex-col gap-2.5">
          {list.map((argument) => (
            <ArgumentItem key={argument.id} argument={argument} />
          ))}
        </ul>
      ) : null}
    </Section>
  )
}

function ArgumentItem({ argument }: { argument: Argument }) {
  const { state, select, reveal } = useWorkspace()
  const thing = { kind: 'argument', id: argument.id } as const
  const about = argumentsAbout(state.map, thing)
  const undercuts = about.filter(isUndercut).length
  const backings = about.length - undercuts
  const answers = [
    ...(undercuts > 0 ? [countOf(undercuts, 'undercut')] : []),
    ...(backings > 0 ? [countOf(backings, 'backing')] : []),
  ]
  return (
    <li className="flex items-start gap-2">
      <span className="mt-1">
        <StanceSign stance={argument.stance} undercut={isUndercut(argument)} />
      </span>
      <div className="min-w-0 flex-1">
        <ArgumentSentence argument={argument} />
        {answers.length > 0 ? <p className="text-con text-xs">{listInWords(answers)}</p> : null}
      </div>
      <IconButton
        size="sm"
        label={`Open this ${argumentName(argument).toLowerCase()}`}
        className="-my-0.5 -mr-1.5"
        onClick={() => {
          select([thing])
          reveal(thing)
        }}
      >
        <ChevronRight aria-hidden="true" />
      </IconButton>
    </li>
  )
}
