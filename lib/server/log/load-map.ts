import { z } from 'zod'
import { compareIds, type DebateMap } from '@/lib/domain/debate-map'
import {
  type AnnotationTarget,
  type Conclusion,
  DeletionSchema,
  type HandledQuestion,
  HandledQuestionSchema,
  PassageSchema,
  type Point,
  TextConflictSchema,
} from '@/lib/domain/model'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import type { Database } from '../database'
import { Prisma } from '../generated/prisma/client'

/** A map as it is after the entry `seq` of its log. */
export type MapState = { readonly map: DebateMap; readonly seq: number }

/** Reads a whole map from its rows, as of one moment; undefined when there is no such map. */
export async function loadMap(database: Database, mapId: string): Promise<MapState | undefined> {
  const snapshot = await readSnapshot(database, mapId)
  return snapshot && { map: mapOfSnapshot(snapshot), seq: snapshot.seq }
}

async function readSnapshot(database: Database, mapId: string): Promise<Snapshot | undefined> {
  const where = { mapId }
  const [map, people, frames, claims, args, premises, sources, quotes, quoteLinks, annotations, deletions] =
    await database.$transaction(
      [
        database.map.findUnique({ where: { id: mapId } }),
        database.person.findMany({ where, omit: { mapId: true } }),
        database.frame.findMany({ where, omit: { mapId: true } }),
        database.claim.findMany({ where, omit: { mapId: true } }),
        database.argument.findMany({ where, omit: { mapId: true } }),
        database.premise.findMany({ where, orderBy: { position: 'asc' } }),
        database.source.findMany({ where, omit: { mapId: true } }),
        database.quote.findMany({ where, omit: { mapId: true } }),
        database.quoteLink.findMany({ where }),
        database.annotation.findMany({ where, omit: { mapId: true } }),
        database.deletion.findMany({ where }),
      ],
      { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead },
    )
  if (!map) return undefined
  const premisesOf = groupLinks(premises, (link) => link.argumentId)
  const claimsOf = groupLinks(quoteLinks, (link) => link.quoteId)
  const { title, description, visibility, archived, burden } = map
  // The order of keys is the schema's, as in a record that came by an operation: values are compared as JSON text.
  return {
    id: mapId,
    seq: map.seq,
    details: { title, description, visibility, archived, ...(burden === null ? {} : { burden }) },
    people: people.map(({ id, name, role }) => ({ id, name, role })),
    ...(frames.length > 0
      ? {
          frames: frames.map(({ id, title, colour, rivals, ...row }) => ({
            ...{ id, title, colour },
            ...(rivals === true ? { rivals } : {}),
            ...authoredOf(row),
          })),
        }
      : {}),
    claims: claims.map((row) => ({
      id: row.id,
      text: row.text,
      holder: row.holder,
      tags: row.tags,
      pin: pinOf(row),
      ...(row.frameId === null ? {} : { frameId: row.frameId }),
      ...(row.burden === null ? {} : { burden: row.burden }),
      conflicts: ConflictsSchema.parse(row.conflicts),
      ...authoredOf(row),
    })),
    arguments: args.map((row) => ({
      id: row.id,
      stance: row.stance,
      premises: premisesOf.get(row.id) ?? [],
      conclusion: conclusionOf(row),
      scheme: row.scheme,
      note: row.note,
      pin: pinOf(row),
      ...questionsOf(row.questions),
      ...authoredOf(row),
    })),
    sources: sources.map(({ id, title, authors, publisher, published, url, language, text, hash, ...row }) => ({
      ...{ title, authors, publisher, published, url, language },
      ...{ id, text, hash },
      ...authoredOf(row),
    })),
    quotes: quotes.map((row) => ({
      exact: row.exact,
      prefix: row.prefix,
      suffix: row.suffix,
      position: positionOf(row),
      id: row.id,
      sourceId: row.sourceId,
      claimIds: (claimsOf.get(row.id) ?? []).sort(compareIds),
      ...authoredOf(row),
    })),
    annotations: annotations.map((row) => ({
      id: row.id,
      target: targetOf(row),
      replyTo: row.replyTo,
      body: row.body,
      resolved: row.resolved,
      ...authoredOf(row),
    })),
    deletions: deletions.map(({ record }) => DeletionSchema.parse(record)),
  }
}

const ConflictsSchema = z.array(TextConflictSchema)
const QuestionsSchema = z.array(HandledQuestionSchema)

function questionsOf(column: unknown): { questions?: HandledQuestion[] } {
  const questions = QuestionsSchema.parse(column)
  return questions.length > 0 ? { questions } : {}
}

function groupLinks<L extends { claimId: string }>(links: L[], keyOf: (link: L) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const link of links) {
    const group = groups.get(keyOf(link))
    if (group) group.push(link.claimId)
    else groups.set(keyOf(link), [link.claimId])
  }
  return groups
}

const authoredOf = (row: { createdBy: string; createdAt: Date; updatedBy: string; updatedAt: Date }) => ({
  createdBy: row.createdBy,
  createdAt: row.createdAt.toISOString(),
  updatedBy: row.updatedBy,
  updatedAt: row.updatedAt.toISOString(),
})

const pinOf = ({ pinX, pinY }: { pinX: number | null; pinY: number | null }): Point | null =>
  pinX === null || pinY === null ? null : { x: pinX, y: pinY }

const positionOf = ({ positionStart, positionEnd }: { positionStart: number | null; positionEnd: number | null }) =>
  positionStart === null || positionEnd === null ? null : { start: positionStart, end: positionEnd }

type ConclusionColumns = { id: string; conclusionClaimId: string | null; conclusionArgumentId: string | null }

function conclusionOf({ id, conclusionClaimId, conclusionArgumentId }: ConclusionColumns): Conclusion {
  if (conclusionClaimId !== null) return { kind: 'claim', id: conclusionClaimId }
  if (conclusionArgumentId !== null) return { kind: 'argument', id: conclusionArgumentId }
  throw new Error(`argument ${id} has no conclusion`)
}

type TargetColumns = {
  id: string
  claimId: string | null
  argumentId: string | null
  quoteId: string | null
  sourceId: string | null
  passage: unknown
}

function targetOf({ id, claimId, argumentId, quoteId, sourceId, passage }: TargetColumns): AnnotationTarget {
  if (claimId !== null) return { kind: 'claim', id: claimId }
  if (argumentId !== null) return { kind: 'argument', id: argumentId }
  if (quoteId !== null) return { kind: 'quote', id: quoteId }
  if (sourceId !== null) return { kind: 'passage', id: sourceId, passage: PassageSchema.parse(passage) }
  throw new Error(`annotation ${id} is on nothing`)
}
