import fc from 'fast-check'
import { applyOperation } from '../apply-operation'
import { countedIds } from '../counted-ids'
import { type DebateMap, emptyMap } from '../debate-map'
import type { Done } from '../invert-operation'
import type { LogEntry, LoggedOperation } from '../operation'
import type { Refusal } from '../refusal'
import { arbitraryStep, CAST, type Step } from './random-steps'
import { creation, resolveAct } from './resolve-act'

/** A whole random history. Steps resolve against the map they meet, so leaving some out (shrinking) keeps the others sensible. */
export const arbitraryScript = ({ maxSteps = 60 }: { maxSteps?: number } = {}): fc.Arbitrary<Step[]> =>
  fc.array(arbitraryStep, { maxLength: maxSteps, size: 'max' })

export type Played = {
  map: DebateMap
  /** What was accepted, `create` first when the script began from nothing. */
  entries: LogEntry[]
  /** What was accepted, with the map before and after. */
  done: Done[]
  refusals: { operation: LoggedOperation; refusal: Refusal }[]
}

/** One second a step, from a fixed day. */
const instantOf = (tick: number): string => new Date(Date.UTC(2026, 0, 1) + tick * 1000).toISOString()

/**
 * Plays a script on a map (a new one, created by the first of the cast, when none is given). The same script on the same
 * map always plays the same. `seq` is the sequence number that the given map stands at.
 */
export function playScript(steps: readonly Step[], start?: DebateMap, seq = 0): Played {
  const newId = countedIds(`s${seq}-`)
  const played: Played = { map: start ?? emptyMap('map'), entries: [], done: [], refusals: [] }
  const run = (author: string, operation: LoggedOperation, tick: number) => {
    const before = played.map
    const at = instantOf(tick)
    const result = applyOperation(before, operation, { author, at })
    if (!result.ok) {
      played.refusals.push({ operation, refusal: result.refusal })
      return
    }
    played.map = result.value.map
    played.done.push({ before, after: result.value.map, operation })
    played.entries.push({ seq: seq + played.entries.length + 1, author, at, operation })
  }
  if (!start) run(CAST[0], creation(newId), seq)
  steps.forEach(({ who, act }, place) => {
    const author = CAST[who % CAST.length] ?? CAST[0]
    run(author, resolveAct(act, { map: played.map, newId, done: played.done }), seq + place + 1)
  })
  return played
}
