'use client'
import { useMemo, useState } from 'react'
import type { DebateMap } from '@/lib/domain/debate-map'
import { labelsOf } from '@/lib/domain/evaluation/map-labels'
import {
  type Held,
  type Perspective,
  partingsOf,
  supposedFrom,
  viewpointsOn,
} from '@/lib/domain/evaluation/perspectives'
import { type Standing, standingIn } from '@/lib/domain/evaluation/turns'
import { voicesOf } from '@/lib/domain/stances/voices'
import { wordingOf } from '@/lib/domain/stances/wording'
import type { ToldStances } from '@/lib/sync/told-stances'
import { ClaimLines } from '../scenario/claim-lines'
import { Button } from '../ui/button'
import { Field } from '../ui/field'
import { Select } from '../ui/select'
import { useScenario } from '../workspace/scenario-context'
import { useWorkspace } from '../workspace/workspace-context'
import { CruxSection, type CruxSectionProps } from './crux-section'

const STANDING_WORDS: Record<Standing, string> = {
  stands: 'stands',
  falls: 'does not stand',
  open: 'is unresolved',
}
/** Longer lists are searched by nobody. */
const MOST_OFFERED = 50

const YOU = 'You'

type Offer = { key: string; name: string; perspective: Perspective; held: Held }

/** The thesis as one person, holder or camp grants its claims, beside another, and where the two part. */
export function PerspectivesSection({ thesisId, onGo }: CruxSectionProps) {
  const { state } = useWorkspace()
  const { map, stances, person } = state
  const { suppose } = useScenario()
  const offers = useMemo(() => offersOn(map, stances, person?.id ?? null), [map, stances, person])
  const [oneKey, chooseOne] = useState(offers[1]?.key ?? 'map')
  const [otherKey, chooseOther] = useState('map')
  const one = offers.find(({ key }) => key === oneKey) ?? offers[0]
  const other = offers.find(({ key }) => key === otherKey) ?? offers[0]
  const told = useMemo(() => {
    if (!one || !other) return null
    const [a, b] = [one, other].map(({ perspective, held }) => labelsOf(map, supposedFrom(map, perspective, held)))
    return a && b
      ? { partings: partingsOf(map, a, b), one: standingIn(a, thesisId), other: standingIn(b, thesisId) }
      : null
  }, [map, one, other, thesisId])
  if (!one || !other || !told) return null
  const both = one.key === other.key
  return (
    <CruxSection title="Perspectives">
      <div className="grid grid-cols-2 gap-3">
        <Choice label="As" offers={offers} value={one.key} onChoose={chooseOne} />
        <Choice label="Beside" offers={offers} value={other.key} onChoose={chooseOther} />
      </div>
      <p className="py-3 text-sm">
        {`The thesis ${STANDING_WORDS[told.one]} ${from(one)}`}
        {both ? '.' : `, and ${STANDING_WORDS[told.other]} ${from(other)}.`}
      </p>
      {both ? null : (
        <ClaimLines
          lines={told.partings.map((parting) => ({
            claimId: parting.claimId,
            words: `${STANDING_WORDS[parting.one]} ${from(one)}, ${STANDING_WORDS[parting.other]} ${from(other)}`,
          }))}
          none="The two part nowhere."
          onGo={onGo}
        />
      )}
      {one.perspective.kind === 'map' ? null : (
        <Button
          size="sm"
          className="mt-3"
          onClick={() => {
            suppose(supposedFrom(map, one.perspective, one.held))
            onGo()
          }}
        >
          {`See the map ${from(one)}`}
        </Button>
      )}
    </CruxSection>
  )
}

function from({ name, perspective }: Offer): string {
  if (perspective.kind === 'map') return 'as it is'
  if (perspective.kind === 'tag') return `granting “${name}”`
  return name === YOU ? 'as you argue' : `as ${name} argues`
}

type ChoiceProps = { label: string; offers: readonly Offer[]; value: string; onChoose: (key: string) => void }

function Choice({ label, offers, value, onChoose }: ChoiceProps) {
  const groups = [
    ['People', 'person'],
    ['Holders', 'holder'],
    ['Camps, by tag', 'tag'],
  ] as const
  return (
    <Field label={label}>
      {(control) => (
        <Select {...control} className="w-full" value={value} onChange={({ target }) => onChoose(target.value)}>
          <option value="map">The map as it is</option>
          {groups.map(([title, kind]) => {
            const group = offers.filter(({ perspective }) => perspective.kind === kind)
            return group.length === 0 ? null : (
              <optgroup key={kind} label={title}>
                {group.map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </Select>
      )}
    </Field>
  )
}

/** From where the map can be looked at: people of whom stances are seen, oneself always; holders; tags. */
function offersOn(map: DebateMap, { rule, seen }: ToldStances, viewer: string | null): Offer[] {
  const held = new Map<string, Map<string, number>>()
  const say = (personId: string, claimId: string, percent: number) => {
    const claims = held.get(personId) ?? new Map<string, number>()
    held.set(personId, claims.set(claimId, percent))
  }
  for (const each of seen.values()) {
    if (each.target.kind !== 'claim') continue
    const wording = wordingOf(map, each.target)
    if (wording === undefined) continue
    for (const { personId, percent } of voicesOf(each, rule, viewer, wording).voices)
      if (personId !== null) say(personId, each.target.id, percent)
    // One's own is one's own to look from, also while nobody else sees it.
    if (viewer !== null && each.own?.wording === wording) say(viewer, each.target.id, each.own.percent)
  }
  const { holders, tags } = viewpointsOn(map)
  return [
    { key: 'map', name: 'the map', perspective: { kind: 'map' }, held: new Map() },
    ...[...held].map(([personId, claims]): Offer => {
      const name = personId === viewer ? YOU : (map.people.get(personId)?.name ?? 'somebody')
      return { key: `person ${personId}`, name, perspective: { kind: 'person', personId }, held: claims }
    }),
    ...holders.slice(0, MOST_OFFERED).map(
      ([holder]): Offer => ({
        ...{ key: `holder ${holder}`, name: holder, perspective: { kind: 'holder', holder }, held: new Map() },
      }),
    ),
    ...tags.slice(0, MOST_OFFERED).map(
      ([tag]): Offer => ({
        ...{ key: `tag ${tag}`, name: tag, perspective: { kind: 'tag', tag }, held: new Map() },
      }),
    ),
  ]
}
