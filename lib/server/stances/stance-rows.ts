import { OPEN_RULE } from '@/lib/domain/stances/open-rule'
import type { ChosenRule, KeptStance } from '@/lib/domain/stances/person-stance'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import type { Database } from '../database'
import { Prisma } from '../generated/prisma/client'

/** A stance with what it is on. */
export type StanceRow = { target: StanceTarget; stance: KeptStance }
/** The rule of a map, and the stances that came after a version: those up to `version`. */
export type StancesRead = { rule: ChosenRule; version: number; rows: StanceRow[] }

/** What the relational row of a stance says. */
type Row = Omit<Prisma.PersonStanceGetPayload<object>, 'mapId' | 'at' | 'version'>

/** How a row names what its stance is on. Ids have no colon: a quote's and a claim's are told apart by one. */
export const nameInRow = (target: StanceTarget): { targetKind: StanceTarget['kind']; targetId: string } => ({
  targetKind: target.kind,
  targetId: target.kind === 'evidence' ? `${target.quoteId}:${target.claimId}` : target.id,
})

function targetOf(kind: StanceTarget['kind'], id: string): StanceTarget {
  if (kind !== 'evidence') return { kind, id }
  const [quoteId = '', claimId = ''] = id.split(':')
  return { kind, quoteId, claimId }
}

export const rowOf = ({ targetKind, targetId, shownStep, shownWording, ...row }: Row): StanceRow => ({
  target: targetOf(targetKind, targetId),
  stance: {
    ...{ personId: row.personId, percent: row.percent, wording: row.wording, named: row.named },
    shown: shownStep === null || shownWording === null ? null : { step: shownStep, wording: shownWording },
  },
})

/** Reads what is newer than a version (-1: everything), rule and stances as of one moment: no stance without the rule it came under. */
export async function readStances(database: Database, mapId: string, after: number): Promise<StancesRead> {
  const [rule, rows] = await database.$transaction(
    [
      database.stanceRule.findUnique({ where: { mapId } }),
      database.personStance.findMany({ where: { mapId, version: { gt: after } } }),
    ],
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
  )
  return {
    rule: rule
      ? {
          hidden: rule.hidden,
          anonymous: rule.anonymous,
          by: rule.changedBy,
          at: rule.changedAt?.toISOString() ?? null,
        }
      : { ...OPEN_RULE, by: null, at: null },
    version: rule?.version ?? 0,
    rows: rows.map(rowOf),
  }
}
