import { Prisma } from '../generated/prisma/client'
import type { RowChanges } from './row-changes'

/**
 * The parts of the commit statement that write a map's rows. Each reads its rows from one JSON parameter and
 * joins them with `taken`, the maps whose lock the statement holds: rows of a map that was not taken are left.
 * Only the parts that have something to do are in the statement.
 */
export function rowStatements(rows: RowChanges): Prisma.Sql[] {
  const parts: [unknown[], (json: string) => Prisma.Sql][] = [
    [rows.people.put, putPeople],
    [rows.people.gone, deletePeople],
    [rows.frames.put, putFrames],
    [rows.frames.gone, deleteFrames],
    [rows.claims.put, putClaims],
    [rows.claims.gone, deleteClaims],
    [rows.arguments.put, putArguments],
    [rows.arguments.gone, deleteArguments],
    [rows.premises.put, putPremises],
    [rows.premises.gone, deletePremises],
    [rows.newSources, insertSources],
    [rows.editedSources, updateSources],
    [rows.goneSources, deleteSources],
    [rows.quotes.put, putQuotes],
    [rows.quotes.gone, deleteQuotes],
    [rows.quoteLinks.put, putQuoteLinks],
    [rows.quoteLinks.gone, deleteQuoteLinks],
    [rows.annotations.put, putAnnotations],
    [rows.annotations.gone, deleteAnnotations],
    [rows.deletions.put, putDeletions],
    [rows.deletions.gone, deleteDeletions],
  ]
  return parts.flatMap(([list, statement]) => (list.length > 0 ? [statement(JSON.stringify(list))] : []))
}

const putPeople = (json: string) => Prisma.sql`"putPeople" AS (
  INSERT INTO "Person" (
    "mapId", id, name, role
  )
  SELECT
    r."mapId", r.id, r.name, r.role
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, name text, role "Role"
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    name = EXCLUDED.name, role = EXCLUDED.role
)`

const deletePeople = (json: string) => Prisma.sql`"deletePeople" AS (
  DELETE FROM "Person" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putFrames = (json: string) => Prisma.sql`"putFrames" AS (
  INSERT INTO "Frame" (
    "mapId", id, title, colour, rivals, "createdBy", "createdAt", "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r.title, r.colour, r.rivals, r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, title text, colour "Palette", rivals boolean, "createdBy" text, "createdAt" timestamptz,
    "updatedBy" text, "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    title = EXCLUDED.title, colour = EXCLUDED.colour, rivals = EXCLUDED.rivals, "createdBy" = EXCLUDED."createdBy", "createdAt" =
    EXCLUDED."createdAt", "updatedBy" = EXCLUDED."updatedBy", "updatedAt" = EXCLUDED."updatedAt"
)`

const deleteFrames = (json: string) => Prisma.sql`"deleteFrames" AS (
  DELETE FROM "Frame" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putClaims = (json: string) => Prisma.sql`"putClaims" AS (
  INSERT INTO "Claim" (
    "mapId", id, text, holder, tags, "pinX", "pinY", "frameId", burden, conflicts, "createdBy", "createdAt",
    "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r.text, r.holder, r.tags, r."pinX", r."pinY", r."frameId", r.burden, r.conflicts,
    r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, text text, holder text, tags text[], "pinX" float8, "pinY" float8,
    "frameId" text, burden "Burden", conflicts jsonb, "createdBy" text, "createdAt" timestamptz, "updatedBy" text, "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    text = EXCLUDED.text, holder = EXCLUDED.holder, tags = EXCLUDED.tags, "pinX" = EXCLUDED."pinX", "pinY" =
    EXCLUDED."pinY", "frameId" = EXCLUDED."frameId", burden = EXCLUDED.burden, conflicts = EXCLUDED.conflicts, "createdBy" = EXCLUDED."createdBy", "createdAt" =
    EXCLUDED."createdAt", "updatedBy" = EXCLUDED."updatedBy", "updatedAt" = EXCLUDED."updatedAt"
)`

const deleteClaims = (json: string) => Prisma.sql`"deleteClaims" AS (
  DELETE FROM "Claim" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putArguments = (json: string) => Prisma.sql`"putArguments" AS (
  INSERT INTO "Argument" (
    "mapId", id, stance, "conclusionClaimId", "conclusionArgumentId", scheme, note, questions, "pinX", "pinY",
    "createdBy", "createdAt", "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r.stance, r."conclusionClaimId", r."conclusionArgumentId", r.scheme, r.note, r.questions,
    r."pinX", r."pinY", r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, stance "Stance", "conclusionClaimId" text, "conclusionArgumentId" text, scheme text,
    note text, questions jsonb, "pinX" float8, "pinY" float8, "createdBy" text, "createdAt" timestamptz, "updatedBy" text,
    "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    stance = EXCLUDED.stance, "conclusionClaimId" = EXCLUDED."conclusionClaimId", "conclusionArgumentId" =
    EXCLUDED."conclusionArgumentId", scheme = EXCLUDED.scheme, note = EXCLUDED.note, questions = EXCLUDED.questions, "pinX" = EXCLUDED."pinX",
    "pinY" = EXCLUDED."pinY", "createdBy" = EXCLUDED."createdBy", "createdAt" = EXCLUDED."createdAt",
    "updatedBy" = EXCLUDED."updatedBy", "updatedAt" = EXCLUDED."updatedAt"
)`

const deleteArguments = (json: string) => Prisma.sql`"deleteArguments" AS (
  DELETE FROM "Argument" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putPremises = (json: string) => Prisma.sql`"putPremises" AS (
  INSERT INTO "Premise" (
    "mapId", "argumentId", "claimId", position
  )
  SELECT
    r."mapId", r."argumentId", r."claimId", r.position
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, "argumentId" text, "claimId" text, position int
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", "argumentId", "claimId") DO UPDATE SET
    position = EXCLUDED.position
)`

const deletePremises = (json: string) => Prisma.sql`"deletePremises" AS (
  DELETE FROM "Premise" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, "argumentId" text, "claimId" text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d."argumentId" = r."argumentId" AND d."claimId" = r."claimId"
)`

const insertSources = (json: string) => Prisma.sql`"insertSources" AS (
  INSERT INTO "Source" (
    "mapId", id, title, authors, publisher, published, url, language, text, hash, "createdBy", "createdAt",
    "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r.title, r.authors, r.publisher, r.published, r.url, r.language, r.text, r.hash,
    r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, title text, authors text[], publisher text, published text, url text, language text,
    text text, hash text, "createdBy" text, "createdAt" timestamptz, "updatedBy" text, "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
)`

const updateSources = (json: string) => Prisma.sql`"updateSources" AS (
  UPDATE "Source" s SET
    title = r.title, authors = r.authors, publisher = r.publisher, published = r.published, url = r.url,
    language = r.language, text = coalesce(r.text, s.text), hash = r.hash, "createdBy" = r."createdBy",
    "createdAt" = r."createdAt", "updatedBy" = r."updatedBy", "updatedAt" = r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, title text, authors text[], publisher text, published text, url text, language text,
    text text, hash text, "createdBy" text, "createdAt" timestamptz, "updatedBy" text, "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  WHERE s."mapId" = r."mapId" AND s.id = r.id
)`

const deleteSources = (json: string) => Prisma.sql`"deleteSources" AS (
  DELETE FROM "Source" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putQuotes = (json: string) => Prisma.sql`"putQuotes" AS (
  INSERT INTO "Quote" (
    "mapId", id, "sourceId", exact, prefix, suffix, "positionStart", "positionEnd", "createdBy", "createdAt",
    "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r."sourceId", r.exact, r.prefix, r.suffix, r."positionStart", r."positionEnd",
    r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, "sourceId" text, exact text, prefix text, suffix text, "positionStart" int,
    "positionEnd" int, "createdBy" text, "createdAt" timestamptz, "updatedBy" text, "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    "sourceId" = EXCLUDED."sourceId", exact = EXCLUDED.exact, prefix = EXCLUDED.prefix, suffix =
    EXCLUDED.suffix, "positionStart" = EXCLUDED."positionStart", "positionEnd" = EXCLUDED."positionEnd",
    "createdBy" = EXCLUDED."createdBy", "createdAt" = EXCLUDED."createdAt", "updatedBy" = EXCLUDED."updatedBy",
    "updatedAt" = EXCLUDED."updatedAt"
)`

const deleteQuotes = (json: string) => Prisma.sql`"deleteQuotes" AS (
  DELETE FROM "Quote" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putQuoteLinks = (json: string) => Prisma.sql`"putQuoteLinks" AS (
  INSERT INTO "QuoteLink" (
    "mapId", "quoteId", "claimId"
  )
  SELECT
    r."mapId", r."quoteId", r."claimId"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, "quoteId" text, "claimId" text
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", "quoteId", "claimId") DO NOTHING
)`

const deleteQuoteLinks = (json: string) => Prisma.sql`"deleteQuoteLinks" AS (
  DELETE FROM "QuoteLink" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, "quoteId" text, "claimId" text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d."quoteId" = r."quoteId" AND d."claimId" = r."claimId"
)`

const putAnnotations = (json: string) => Prisma.sql`"putAnnotations" AS (
  INSERT INTO "Annotation" (
    "mapId", id, "claimId", "argumentId", "quoteId", "sourceId", passage, "replyTo", body, resolved,
    "createdBy", "createdAt", "updatedBy", "updatedAt"
  )
  SELECT
    r."mapId", r.id, r."claimId", r."argumentId", r."quoteId", r."sourceId", r.passage, r."replyTo", r.body,
    r.resolved, r."createdBy", r."createdAt", r."updatedBy", r."updatedAt"
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, "claimId" text, "argumentId" text, "quoteId" text, "sourceId" text, passage jsonb,
    "replyTo" text, body text, resolved bool, "createdBy" text, "createdAt" timestamptz, "updatedBy" text,
    "updatedAt" timestamptz
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    "claimId" = EXCLUDED."claimId", "argumentId" = EXCLUDED."argumentId", "quoteId" = EXCLUDED."quoteId",
    "sourceId" = EXCLUDED."sourceId", passage = EXCLUDED.passage, "replyTo" = EXCLUDED."replyTo", body =
    EXCLUDED.body, resolved = EXCLUDED.resolved, "createdBy" = EXCLUDED."createdBy", "createdAt" =
    EXCLUDED."createdAt", "updatedBy" = EXCLUDED."updatedBy", "updatedAt" = EXCLUDED."updatedAt"
)`

const deleteAnnotations = (json: string) => Prisma.sql`"deleteAnnotations" AS (
  DELETE FROM "Annotation" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`

const putDeletions = (json: string) => Prisma.sql`"putDeletions" AS (
  INSERT INTO "Deletion" (
    "mapId", id, record
  )
  SELECT
    r."mapId", r.id, r.record
  FROM jsonb_to_recordset(${json}::jsonb) AS r(
    "mapId" text, id text, record jsonb
  )
  JOIN taken ON taken.id = r."mapId"
  ON CONFLICT ("mapId", id) DO UPDATE SET
    record = EXCLUDED.record
)`

const deleteDeletions = (json: string) => Prisma.sql`"deleteDeletions" AS (
  DELETE FROM "Deletion" d
  USING jsonb_to_recordset(${json}::jsonb) AS r("mapId" text, id text)
  JOIN taken ON taken.id = r."mapId"
  WHERE d."mapId" = r."mapId" AND d.id = r.id
)`
