import { argumentsAbout, argumentsFrom, type DebateMap, listRecords, quotesFor } from '../debate-map'
import type { Argument, Claim, Quote } from '../model'

/** What a debate has not settled, as far as the map itself tells. Every list in the order of making. */
export type OpenPoints = {
  /** Claims, each with the objections to it that nobody has said anything against. */
  unanswered: readonly { claim: Claim; objections: readonly Argument[] }[]
  /** Claims with neither a reason nor a quote. */
  unbacked: readonly Claim[]
  /** Quotes whose words are not in their source. */
  lost: readonly Quote[]
  /** Claims with rewordings that clash and wait for a decision. */
  unsettled: readonly Claim[]
}

/** Answered is an argument whose step or one of whose premises somebody objects to; how good the answer is, is not asked. */
function isAnswered(map: DebateMap, { id, premises }: Argument): boolean {
  const isAgainst = ({ stance }: Argument) => stance === 'con'
  return (
    argumentsAbout(map, { kind: 'argument', id }).some(isAgainst) ||
    premises.some((premise) => argumentsAbout(map, { kind: 'claim', id: premise }).some(isAgainst))
  )
}

/** Finds what is open in a debate; costs what the map is large. */
export function openPoints(map: DebateMap): OpenPoints {
  const claims = listRecords(map, 'claims')
  const about = (id: string) => argumentsAbout(map, { kind: 'claim', id })
  return {
    unanswered: claims.flatMap((claim) => {
      const objections = about(claim.id).filter((argument) => argument.stance === 'con' && !isAnswered(map, argument))
      return objections.length > 0 ? [{ claim, objections }] : []
    }),
    unbacked: claims.filter(
      ({ id }) =>
        quotesFor(map, id).length === 0 &&
        !about(id).some(({ stance }) => stance === 'pro') &&
        // What stands by itself argues for nothing yet: it is a note to be taken up, not a gap in the debate.
        (argumentsFrom(map, id).length > 0 || map.index.argumentsAbout.has(`claim:${id}`)),
    ),
    lost: listRecords(map, 'quotes').filter(({ position }) => position === null),
    unsettled: claims.filter(({ conflicts }) => conflicts.some(({ settled }) => !settled)),
  }
}

export const hasOpenPoints = ({ unanswered, unbacked, lost, unsettled }: OpenPoints): boolean =>
  unanswered.length + unbacked.length + lost.length + unsettled.length > 0
