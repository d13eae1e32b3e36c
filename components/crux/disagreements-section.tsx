'use client'
import { nodeOf } from '@/lib/domain/evaluation/strength-nodes'
import { disagreements } from '@/lib/domain/stances/disagreements'
import { stanceKey } from '@/lib/domain/stances/stance-key'
import { wordingOf } from '@/lib/domain/stances/wording'
import { ThingLink } from '../inspector/thing-link'
import { nameOfTarget, thingOfTarget } from '../stances/judged-thing'
import { people, spreadInWords, stepsInWords } from '../stances/stance-words'
import { useSemantics } from '../strength/chosen-semantics'
import { useStrengths } from '../strength/use-strengths'
import { Spinner } from '../ui/spinner'
import { useWorkspace } from '../workspace/workspace-context'
import { CruxSection, type CruxSectionProps } from './crux-section'

/** More than this is not talked about in one sitting. */
const MOST = 8

/** Where people say different things and the thesis turns on it: what to talk about first. */
export function DisagreementsSection({ thesisId, onGo }: CruxSectionProps) {
  const { state } = useWorkspace()
  const { map, stances, person } = state
  const { semantics } = useSemantics()
  const search = useStrengths({ kind: 'claim', id: thesisId })
  const { rule, seen } = stances
  if (rule.hidden)
    return (
      <CruxSection title="Where we disagree">
        <p className="text-faint text-sm">What people say is hidden until an owner reveals it.</p>
      </CruxSection>
    )
  if (search.state === 'working') return <Spinner label="Looking for where we disagree" />
  const slopes = search.state === 'found' ? search.strengths[semantics].slopes : null
  const found =
    search.state === 'found' && slopes
      ? disagreements(
          { rule, seen: seen.values(), viewer: person?.id ?? null, wordingOf: (target) => wordingOf(map, target) },
          (target) => slopes[nodeOf(search.nodes, target) ?? -1] ?? 0,
          // That people are apart on the thesis is why they came.
        ).filter(({ target }) => target.kind !== 'claim' || target.id !== thesisId)
      : []
  return (
    <CruxSection title="Where we disagree">
      {search.state === 'over' ? <p className="text-faint text-sm">Not determined in the time given.</p> : null}
      {search.state === 'failed' ? <p className="text-faint text-sm">It could not be worked out here.</p> : null}
      {search.state === 'found' && found.length === 0 ? (
        <p className="text-faint text-sm">
          {seen.size === 0
            ? 'Nobody has said yet how likely they hold a claim. Select one and say it on its right.'
            : 'On nothing that this turns on are people far apart.'}
        </p>
      ) : null}
      {found.length > 0 ? (
        <>
          <p className="mb-2 text-sm">Talk about this first:</p>
          <ol className="flex flex-col gap-2">
            {found.slice(0, MOST).map(({ target, voices, spread, slope }) => (
              <li key={stanceKey(target)} className="border-line border-l-2 pl-3">
                <ThingLink
                  thing={thingOfTarget(target)}
                  className="font-serif text-accent text-base underline"
                  onGo={onGo}
                >
                  {nameOfTarget(map, target)}
                </ThingLink>
                <p className="text-soft text-xs">
                  {`${people(voices.voices.length)}, ${spreadInWords(spread)}: ${stepsInWords(voices.steps)}. It speaks ${slope > 0 ? 'for' : 'against'} the thesis.`}
                </p>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </CruxSection>
  )
}
