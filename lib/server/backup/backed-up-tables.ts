import { Prisma } from '../generated/prisma/client'

/** How a backup reads and restores a table. */
export type BackedUpTable = {
  name: Prisma.Sql
  /** The primary key's columns of `t`. */
  key: Prisma.Sql
  /** The same columns with their types, for reading keys from JSON. */
  keyTypes: Prisma.Sql
  /** The same columns as they join. */
  keyNames: Prisma.Sql
  /** By the key, the same in every database: text compares by code point, whatever the database's own collation. */
  order: Prisma.Sql
  /** Its rows refer to each other, so that they can only be put in all at once. */
  refersToItself?: true
}
export type TableName = Prisma.ModelName

const byId = {
  key: Prisma.sql`t.id`,
  keyTypes: Prisma.sql`id text`,
  keyNames: Prisma.sql`id`,
  order: Prisma.sql`t.id COLLATE "C"`,
}
const byMapAndId = {
  key: Prisma.sql`t."mapId", t.id`,
  keyTypes: Prisma.sql`"mapId" text, id text`,
  keyNames: Prisma.sql`"mapId", id`,
  order: Prisma.sql`t."mapId" COLLATE "C", t.id COLLATE "C"`,
}

/**
 * Every table, each after those that it refers to: the order of the file. Prisma's own table of migrations is
 * not among them; the header names its migrations.
 */
export const BACKED_UP_TABLES: Record<TableName, BackedUpTable> = {
  User: { name: Prisma.sql`"User"`, ...byId },
  Account: {
    name: Prisma.sql`"Account"`,
    key: Prisma.sql`t.provider, t."providerAccountId"`,
    keyTypes: Prisma.sql`provider text, "providerAccountId" text`,
    keyNames: Prisma.sql`provider, "providerAccountId"`,
    order: Prisma.sql`t.provider COLLATE "C", t."providerAccountId" COLLATE "C"`,
  },
  ApiToken: { name: Prisma.sql`"ApiToken"`, ...byId },
  Map: { name: Prisma.sql`"Map"`, ...byId },
  LogEntry: {
    name: Prisma.sql`"LogEntry"`,
    key: Prisma.sql`t."mapId", t.seq`,
    keyTypes: Prisma.sql`"mapId" text, seq int`,
    keyNames: Prisma.sql`"mapId", seq`,
    order: Prisma.sql`t."mapId" COLLATE "C", t.seq`,
  },
  Refusal: {
    name: Prisma.sql`"Refusal"`,
    key: Prisma.sql`t."mapId", t."operationId"`,
    keyTypes: Prisma.sql`"mapId" text, "operationId" text`,
    keyNames: Prisma.sql`"mapId", "operationId"`,
    order: Prisma.sql`t."mapId" COLLATE "C", t."operationId" COLLATE "C"`,
  },
  Person: { name: Prisma.sql`"Person"`, ...byMapAndId },
  Frame: { name: Prisma.sql`"Frame"`, ...byMapAndId },
  Claim: { name: Prisma.sql`"Claim"`, ...byMapAndId },
  Argument: { name: Prisma.sql`"Argument"`, ...byMapAndId, refersToItself: true },
  Premise: {
    name: Prisma.sql`"Premise"`,
    key: Prisma.sql`t."mapId", t."argumentId", t."claimId"`,
    keyTypes: Prisma.sql`"mapId" text, "argumentId" text, "claimId" text`,
    keyNames: Prisma.sql`"mapId", "argumentId", "claimId"`,
    order: Prisma.sql`t."mapId" COLLATE "C", t."argumentId" COLLATE "C", t."claimId" COLLATE "C"`,
  },
  Source: { name: Prisma.sql`"Source"`, ...byMapAndId },
  Quote: { name: Prisma.sql`"Quote"`, ...byMapAndId },
  QuoteLink: {
    name: Prisma.sql`"QuoteLink"`,
    key: Prisma.sql`t."mapId", t."quoteId", t."claimId"`,
    keyTypes: Prisma.sql`"mapId" text, "quoteId" text, "claimId" text`,
    keyNames: Prisma.sql`"mapId", "quoteId", "claimId"`,
    order: Prisma.sql`t."mapId" COLLATE "C", t."quoteId" COLLATE "C", t."claimId" COLLATE "C"`,
  },
  Annotation: { name: Prisma.sql`"Annotation"`, ...byMapAndId, refersToItself: true },
  Deletion: { name: Prisma.sql`"Deletion"`, ...byMapAndId },
  StanceRule: {
    name: Prisma.sql`"StanceRule"`,
    key: Prisma.sql`t."mapId"`,
    keyTypes: Prisma.sql`"mapId" text`,
    keyNames: Prisma.sql`"mapId"`,
    order: Prisma.sql`t."mapId" COLLATE "C"`,
  },
  PersonStance: {
    name: Prisma.sql`"PersonStance"`,
    key: Prisma.sql`t."mapId", t."targetKind", t."targetId", t."personId"`,
    keyTypes: Prisma.sql`"mapId" text, "targetKind" "StanceTarget", "targetId" text, "personId" text`,
    keyNames: Prisma.sql`"mapId", "targetKind", "targetId", "personId"`,
    order: Prisma.sql`t."mapId" COLLATE "C", t."targetKind", t."targetId" COLLATE "C", t."personId" COLLATE "C"`,
  },
  Invite: { name: Prisma.sql`"Invite"`, ...byMapAndId },
}

/** The names, in the order of the file. */
export const TABLE_NAMES = Object.keys(BACKED_UP_TABLES) as TableName[]
