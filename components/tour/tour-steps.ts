import {
  argumentsAbout,
  argumentsFrom,
  type DebateMap,
  isUndercut,
  listRecords,
  quotesFor,
  rootClaims,
} from '@/lib/domain/debate-map'
import type { Argument, Claim } from '@/lib/domain/model'
import type { ThingRef } from '../workspace/workspace-context'

export type TourStep = {
  title: string
  says: string
  /** What is brought before the eye and selected for it. */
  shows: ThingRef | null
  /** Where it is pointed at: CSS selectors, the first that is on the page counts. */
  at: readonly string[]
}

const card = (claimId: string): string => `[data-spot="claim:${CSS.escape(claimId)}"]`
const pill = (argument: Argument): string => `[data-spot="argument:${CSS.escape(argument.id)}"]`
const tab = (place: number): string => `nav[aria-label="Parts of the map"] button:nth-child(${place})`

const aboutArgument = (argument: Argument | undefined, title: string, says: string): TourStep[] => {
  if (!argument) return []
  const [premise = ''] = argument.premises
  // The outline has no row for an argument with a single premise: its claim stands for it.
  return [{ title, says, shows: { kind: 'argument', id: argument.id }, at: [pill(argument), card(premise)] }]
}

/**
 * What a newcomer is shown on this map, in about 90 seconds of reading. What the map has no example of is left out.
 * In the browser only.
 */
export function tourSteps(map: DebateMap): TourStep[] {
  const thesis = busiest(map)
  const said = thesis ? argumentsAbout(map, { kind: 'claim', id: thesis.id }) : []
  const undercut = listRecords(map, 'arguments').find(isUndercut)
  const quoted = said
    .flatMap(({ premises }) => premises)
    .concat(thesis?.id ?? [])
    .find((id) => quotesFor(map, id).length > 0)
  const quote = quoted === undefined ? undefined : quotesFor(map, quoted)[0]
  return [
    ...(thesis
      ? [
          {
            title: 'It begins with a claim',
            says: 'A claim is one sentence that can be true or false. What the debate is about stands on top; everything else argues about something above it.',
            shows: { kind: 'claim', id: thesis.id } as const,
            at: [card(thesis.id)],
          },
        ]
      : []),
    ...aboutArgument(
      said.find(({ stance }) => stance === 'pro'),
      'A reason says because',
      'Green, a solid line, a plus. Read it downwards: the upper claim, “because”, the lower one.',
    ),
    ...aboutArgument(
      said.find(({ stance }) => stance === 'con') ?? anyObjection(map),
      'An objection says but',
      'Red, a dashed line, a minus. Until somebody answers it, it stands against the claim above.',
    ),
    ...aboutArgument(
      undercut,
      'An undercut denies the step',
      'Its dotted line ends at an argument, not at a claim: what is said may be true and still prove nothing.',
    ),
    {
      title: 'Held to the words',
      says: 'Sources are kept as text. Select a passage and make it a claim or evidence for one; from then on one leads to the other.',
      shows: quote ? { kind: 'quote', id: quote.id } : null,
      at: ['[data-pane="left"]', tab(1)],
    },
    {
      title: 'All about one thing',
      says: 'Whatever you select is told here: what argues for and against it, its evidence, its notes, its history.',
      shows: null,
      at: ['[data-pane="right"]', tab(4)],
    },
    {
      title: 'Now it is your turn',
      says: 'This bar offers the next act, each with its key. Nothing can be lost: every edit can be undone. The tour is in the ⋯ menu, if you want it again.',
      shows: thesis ? { kind: 'claim', id: thesis.id } : null,
      at: ['[data-testid="key-bar"]'],
    },
  ]
}

/** The thesis that is argued about most; undefined on a map without claims. */
function busiest(map: DebateMap): Claim | undefined {
  const said = ({ id }: Claim) => argumentsAbout(map, { kind: 'claim', id }).length
  return rootClaims(map).reduce<Claim | undefined>(
    (best, claim) => (best && said(best) >= said(claim) ? best : claim),
    undefined,
  )
}

const anyObjection = (map: DebateMap): Argument | undefined =>
  listRecords(map, 'claims')
    .flatMap(({ id }) => argumentsFrom(map, id))
    .find((argument) => argument.stance === 'con' && !isUndercut(argument))
