import * as z from 'zod/mini'
import { type StrengthGraph, strengthGraph } from './strength-graph'

const WeightSchema = z.number().check(z.minimum(0, 'a weight is 0 to 1'), z.maximum(1, 'a weight is 0 to 1'))
const PairSchema = z.tuple([z.string(), z.string()])
const QbafSchema = z.object({
  base: z.record(z.string(), WeightSchema),
  attacks: z._default(z.array(PairSchema), []),
  supports: z._default(z.array(PairSchema), []),
})

/** A framework of a file: the graph and what its nodes are called, in its order. */
export type NamedGraph = { names: readonly string[]; graph: StrengthGraph }

/**
 * Reads a quantitative bipolar framework (`{"base": {"a": 0.5}, "attacks": [["a", "b"]], "supports": []}`), or a list of them.
 * Other members are left alone. Throws `QbafFault` with a sentence where it is something else.
 */
export const readQbafs = (json: unknown): NamedGraph[] =>
  Array.isArray(json) ? json.map((item, at) => readOne(item, `[${at}]`)) : [readOne(json, '')]

/** Why a file is no framework with weights. */
export class QbafFault extends Error {}

function readOne(item: unknown, place: string): NamedGraph {
  const parsed = QbafSchema.safeParse(item)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new QbafFault(`${[place, ...(issue?.path ?? [])].filter((part) => part !== '').join('.')}: ${issue?.message}`)
  }
  const { base, attacks, supports } = parsed.data
  const names = Object.keys(base)
  const places = new Map(names.map((name, at) => [name, at]))
  const placeOf = (name: string): number => {
    const found = places.get(name)
    if (found === undefined) throw new QbafFault(`${place}${place && ': '}There is no base weight for “${name}”.`)
    return found
  }
  const edges = (pairs: readonly (readonly [string, string])[]) => ({
    from: pairs.map(([from]) => placeOf(from)),
    to: pairs.map(([, to]) => placeOf(to)),
  })
  return { names, graph: strengthGraph(Float64Array.from(Object.values(base)), edges(attacks), edges(supports)) }
}
