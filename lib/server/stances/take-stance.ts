import { can } from '@/lib/domain/access'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Role } from '@/lib/domain/model'
import { OPEN_RULE } from '@/lib/domain/stances/open-rule'
import type { StanceRule, StanceWish } from '@/lib/domain/stances/person-stance'
import { movedTotal } from '@/lib/domain/stances/seen-stances'
import type { StanceTarget } from '@/lib/domain/stances/stance-target'
import { wordingOf } from '@/lib/domain/stances/wording'
import type { Database } from '../database'
import type { Prisma } from '../generated/prisma/client'
import type { OpenMap } from '../log/open-maps'
import { nameInRow, rowOf } from './stance-rows'
import { gatherStances } from './stance-state'

/** What came of it: `gone`, the thing or the map is not there. */
export type StanceOutcome = 'done' | 'not-allowed' | 'gone'
type Transaction = Prisma.TransactionClient
type Version = StanceRule & { version: number }

/**
 * Says how likely somebody holds something (or takes that back), in place of what they said before. Sending it again changes
 * nothing. Leave is asked of their role as it is when it is written: whoever changes that waits until this is done.
 */
export async function takeStance(
  database: Database,
  { copy, stances }: OpenMap,
  personId: string,
  { target, percent, wording, named }: StanceWish,
): Promise<StanceOutcome> {
  const mapId = copy.id
  const outcome = await database.$transaction(async (transaction): Promise<StanceOutcome> => {
    if (!can((await lockedRole(transaction, mapId, personId)) ?? 'stranger', 'stance.take')) return 'not-allowed'
    if (!(await isThere(transaction, mapId, target))) return 'gone'
    const rule = await nextVersion(transaction, mapId)
    if (!rule) return 'gone'
    const { version } = rule
    const row = { percent, wording, named: named && !rule.anonymous, at: new Date(), version }
    await transaction.personStance.upsert({
      where: { mapId_targetKind_targetId_personId: { ...keyOf(mapId, target), personId } },
      create: { ...keyOf(mapId, target), personId, ...row },
      update: row,
    })
    await moveTotals(transaction, copy.state.map, rule, target)
    return 'done'
  })
  if (outcome === 'done') await stances.newest()
  return outcome
}

/**
 * Chooses how a map deals with stances; what is left out stays. Hiding no more is revealing, to everybody at once.
 * The caller has asked leave; it is asked again of the role as it is when this is written.
 */
export async function chooseStanceRule(
  database: Database,
  { copy, stances }: OpenMap,
  personId: string,
  wish: Partial<StanceRule>,
): Promise<StanceOutcome> {
  const mapId = copy.id
  const outcome = await database.$transaction(async (transaction): Promise<StanceOutcome> => {
    if (!can((await lockedRole(transaction, mapId, personId)) ?? 'stranger', 'stances.rule')) return 'not-allowed'
    const before = await nextVersion(transaction, mapId)
    if (!before) return 'gone'
    const rule = { hidden: before.hidden, anonymous: before.anonymous, ...wish }
    await transaction.stanceRule.update({
      where: { mapId },
      data: { ...rule, changedBy: personId, changedAt: new Date() },
    })
    await moveTotals(transaction, copy.state.map, { ...before, ...rule })
    return 'done'
  })
  if (outcome === 'done') await stances.newest()
  return outcome
}

const keyOf = (mapId: string, target: StanceTarget) => ({ mapId, ...nameInRow(target) })

/** Takes the lock on a map's stances, and the version under which the change is to be known; undefined when there is no such map. */
async function nextVersion(transaction: Transaction, mapId: string): Promise<Version | undefined> {
  const [rule] = await transaction.$queryRaw<Version[]>`
    INSERT INTO "StanceRule" ("mapId", hidden, anonymous, version)
    SELECT id, ${OPEN_RULE.hidden}, ${OPEN_RULE.anonymous}, 1 FROM "Map" WHERE id = ${mapId} FOR KEY SHARE
    ON CONFLICT ("mapId") DO UPDATE SET version = "StanceRule".version + 1
    RETURNING hidden, anonymous, version`
  return rule
}

/** Somebody's role, which stays what it is until the transaction ends. */
async function lockedRole(transaction: Transaction, mapId: string, personId: string): Promise<Role | null> {
  const [person] = await transaction.$queryRaw<{ role: Role | null }[]>`
    SELECT role FROM "Person" WHERE "mapId" = ${mapId} AND id = ${personId} FOR SHARE`
  return person?.role ?? null
}

const isThere = async (transaction: Transaction, mapId: string, target: StanceTarget): Promise<boolean> =>
  (await countOf(transaction, mapId, target)) > 0

function countOf(transaction: Transaction, mapId: string, target: StanceTarget): Promise<number> {
  if (target.kind === 'evidence')
    return transaction.quoteLink.count({ where: { mapId, quoteId: target.quoteId, claimId: target.claimId } })
  const where = { mapId, id: target.id }
  return target.kind === 'claim' ? transaction.claim.count({ where }) : transaction.argument.count({ where })
}

/**
 * Lets the totals without names (of one thing, or of all) tell what they may by now. While all is hidden they stay, and nothing is
 * read that takes time.
 */
async function moveTotals(
  transaction: Transaction,
  map: DebateMap,
  rule: Version,
  target?: StanceTarget,
): Promise<void> {
  if (!rule.anonymous || rule.hidden) return
  const where = target ? keyOf(map.id, target) : { mapId: map.id }
  const { about } = gatherStances((await transaction.personStance.findMany({ where })).map(rowOf))
  const people = await transaction.person.findMany({ where: { mapId: map.id, role: { not: null } } })
  const roles = new Map(people.map(({ id, role }) => [id, role]))
  const counts = (personId: string) => can(roles.get(personId) ?? 'stranger', 'stance.take')
  const moved = [...about.values()].flatMap(({ target: on, kept }) => {
    const wording = wordingOf(map, on)
    if (wording === undefined) return []
    return movedTotal([...kept.values()], wording, counts).map(({ personId, shown }) => ({
      ...nameInRow(on),
      personId,
      ...shown,
    }))
  })
  if (moved.length === 0) return
  await transaction.$executeRaw`
    UPDATE "PersonStance" s SET "shownStep" = m.step, "shownWording" = m.wording, version = ${rule.version}
    FROM jsonb_to_recordset(${JSON.stringify(moved)}::jsonb) AS m(
      "targetKind" "StanceTarget", "targetId" text, "personId" text, step int, wording text
    )
    WHERE s."mapId" = ${map.id} AND s."targetKind" = m."targetKind" AND s."targetId" = m."targetId" AND s."personId" = m."personId"`
}
