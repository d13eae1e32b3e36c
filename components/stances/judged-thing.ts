import type { DebateMap } from '@/lib/domain/debate-map'
import { quotedShortly } from '@/lib/domain/evaluation/told-swings'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { nameOfSupposed } from '../scenario/scenario-words'
import type { ThingRef } from '../workspace/workspace-context'

/** Where what people judge is on the map. */
export const thingOfTarget = (target: StanceTarget): ThingRef =>
  target.kind === 'evidence' ? { kind: 'quote', id: target.quoteId } : target

/** What it is called in a list: a quote by its words and its claim. */
export function nameOfTarget(map: DebateMap, target: StanceTarget): string {
  if (target.kind !== 'evidence') return nameOfSupposed(map, target).replace(/\.+$/, '')
  const claim = nameOfSupposed(map, { kind: 'claim', id: target.claimId }).replace(/\.+$/, '')
  return `The quote “${quotedShortly(map, target.quoteId)}” for: ${claim}`
}
