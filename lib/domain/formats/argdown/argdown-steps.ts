import type { DraftBuilder } from '../draft-builder'
import type { ArgdownArgument, PcsStatement } from './argdown-model'

/** One inference of a structure: the titles of its premises, and the conclusion with its index. */
export type ArgdownStep = { premises: string[]; statement: PcsStatement; at: number; isLast: boolean }

/**
 * The inferences of a premise-conclusion structure. Each is from the statements that it says it uses, else from all since the
 * last conclusion, that one included: as Argdown's own tools take arguments apart.
 */
export function stepsOf({ pcs, place }: ArgdownArgument, builder: DraftBuilder): ArgdownStep[] {
  const used = new Set<string>()
  const steps = pcs.flatMap((statement, at) => {
    if (!statement.isConclusion) return []
    const said = statement.uses && usedBy(statement, at, pcs)
    if (statement.uses && !said)
      builder.find(
        'malformed',
        'It uses statements that are not above it: those since the last conclusion were taken.',
        statement.place,
      )
    const premises = said ?? pcs.slice(lastConclusion(pcs, at), at)
    for (const { title } of premises) used.add(title)
    return { premises: premises.map(({ title }) => title), statement, at, isLast: at === pcs.length - 1 }
  })
  const idle = pcs.filter(({ title, isConclusion }) => !isConclusion && !used.has(title))
  for (const statement of steps.length > 0 ? idle : [])
    builder.find('approximated', 'No inference uses this premise: it is a claim by itself.', statement.place)
  if (pcs.length > 0 && steps.length === 0)
    builder.find('left-out', 'Premises without a conclusion: they are claims by themselves.', place)
  return steps
}

function usedBy({ uses = [] }: PcsStatement, at: number, pcs: readonly PcsStatement[]): PcsStatement[] | undefined {
  const premises = uses.flatMap((number) => (typeof number === 'number' && number <= at ? (pcs[number - 1] ?? []) : []))
  return premises.length === uses.length && premises.length > 0 ? premises : undefined
}

function lastConclusion(pcs: readonly PcsStatement[], before: number): number {
  for (let at = before - 1; at > 0; at--) if (pcs[at]?.isConclusion) return at
  return 0
}
