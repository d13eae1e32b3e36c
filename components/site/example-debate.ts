import { applyOperation } from '@/lib/domain/apply-operation'
import { type DebateMap, emptyMap } from '@/lib/domain/debate-map'
import type { Argument, Claim } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'

const AT = '2026-01-01T00:00:00.000Z'
const authored = { createdBy: 'crux', createdAt: AT, updatedBy: 'crux', updatedAt: AT }

const claim = (id: string, text: string, holder: string | null): Claim => ({
  id,
  text,
  holder,
  tags: [],
  pin: null,
  conflicts: [],
  ...authored,
})

const argument = (
  id: string,
  stance: Argument['stance'],
  premise: string,
  conclusion: Argument['conclusion'],
  scheme: string | null = null,
): Argument => ({ id, stance, premises: [premise], conclusion, scheme, note: '', pin: null, ...authored })

const CLAIMS = [
  claim('c1', 'The old town should be closed to cars.', null),
  claim('c2', 'Children could walk to school by themselves again.', 'Parents’ council'),
  claim('c3', 'The shops would lose everyone who comes by car.', 'Traders’ association'),
  claim('c4', 'The traffic would only move to the ring road, past the school gate.', 'Road engineer'),
  claim('c5', 'Four of five customers come on foot or by tram.', 'Survey of 2024'),
  claim('c6', 'Ghent closed its centre, and its shops gained customers.', 'City of Ghent'),
]
const ARGUMENTS = [
  argument('a1', 'pro', 'c2', { kind: 'claim', id: 'c1' }),
  argument('a2', 'con', 'c3', { kind: 'claim', id: 'c1' }),
  argument('a3', 'con', 'c4', { kind: 'argument', id: 'a1' }),
  argument('a4', 'con', 'c5', { kind: 'claim', id: 'c3' }),
  argument('a5', 'con', 'c6', { kind: 'claim', id: 'c3' }, 'precedent'),
]

let example: DebateMap | undefined

/** A small debate that anybody knows, for showing what a map looks like. Always the same object. */
export function exampleDebate(): DebateMap {
  example ??= makeExample()
  return example
}

function makeExample(): DebateMap {
  const created = applyOperation(
    emptyMap('example'),
    {
      v: OPERATION_VERSION,
      id: 'example',
      kind: 'create',
      details: { title: 'Cars in the old town', description: '', visibility: 'public', archived: false },
      ownerName: 'Crux',
      content: { people: [], claims: CLAIMS, arguments: ARGUMENTS, sources: [], quotes: [], annotations: [] },
    },
    { author: 'crux', at: AT },
  )
  if (!created.ok) throw new Error(`the example debate is refused: ${created.refusal.code}`)
  return created.value.map
}
