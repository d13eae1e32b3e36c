import { clsx } from 'clsx'
import { Minus, Plus, Zap } from 'lucide-react'
import { argumentsAbout, type DebateMap, isUndercut } from '@/lib/domain/debate-map'
import type { Argument, Claim, Conclusion } from '@/lib/domain/model'

/** The same debate for a narrow screen: signs and nesting carry its structure. */
export function ExampleOutline({ map, rootId }: { map: DebateMap; rootId: string }) {
  const root = map.claims.get(rootId)
  if (!root) return null
  return (
    <div className="flex flex-col gap-2">
      <Row claim={root} argument={null} />
      <Arguments map={map} conclusion={{ kind: 'claim', id: rootId }} />
    </div>
  )
}

function Arguments({ map, conclusion }: { map: DebateMap; conclusion: Conclusion }) {
  const found = argumentsAbout(map, conclusion)
  if (found.length === 0) return null
  return (
    <ul className="flex flex-col gap-2 pl-4">
      {found.map((argument) => {
        const premise = map.claims.get(argument.premises[0] ?? '')
        if (!premise) return null
        return (
          <li key={argument.id} className="flex flex-col gap-2">
            <Row claim={premise} argument={argument} />
            <Arguments map={map} conclusion={{ kind: 'argument', id: argument.id }} />
            <Arguments map={map} conclusion={{ kind: 'claim', id: premise.id }} />
          </li>
        )
      })}
    </ul>
  )
}

const kindOf = (argument: Argument) =>
  argument.stance === 'pro'
    ? { word: 'Reason', Icon: Plus, ground: 'bg-pro', ink: 'text-pro' }
    : isUndercut(argument)
      ? { word: 'Undercut', Icon: Zap, ground: 'bg-con', ink: 'text-con' }
      : { word: 'Objection', Icon: Minus, ground: 'bg-con', ink: 'text-con' }

function Row({ claim, argument }: { claim: Claim; argument: Argument | null }) {
  const kind = argument && kindOf(argument)
  return (
    <div className="flex items-start gap-3 rounded-card border border-line bg-raised px-3 py-2.5 shadow-card">
      {kind ? (
        <span className={clsx('mt-0.5 flex size-5.5 shrink-0 items-center justify-center rounded-full', kind.ground)}>
          <kind.Icon aria-hidden="true" className="size-3.5 text-raised" strokeWidth={2.5} />
        </span>
      ) : null}
      <div className="min-w-0">
        <p className="font-medium font-serif text-base leading-5.5">{claim.text}</p>
        <p className="mt-0.5 text-faint text-xs">
          <span className={clsx('font-semibold', kind?.ink)}>{kind?.word ?? 'Thesis'}</span>
          {claim.holder ? ` · ${claim.holder}` : null}
        </p>
      </div>
    </div>
  )
}
