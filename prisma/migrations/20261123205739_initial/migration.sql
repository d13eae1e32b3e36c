-- CreateEnum
CREATE TYPE "Role" AS ENUM ('owner', 'editor', 'annotator', 'viewer');

-- CreateEnum
CREATE TYPE "Visibility" AS ENUM ('private', 'link', 'public');

-- CreateEnum
CREATE TYPE "Stance" AS ENUM ('pro', 'con');

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "sessionVersion" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable
CREATE TABLE "Map" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "visibility" "Visibility" NOT NULL DEFAULT 'private',
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Map_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LogEntry" (
    "mapId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "operationId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "operation" JSONB NOT NULL,

    CONSTRAINT "LogEntry_pkey" PRIMARY KEY ("mapId","seq")
);

-- CreateTable
CREATE TABLE "Refusal" (
    "mapId" TEXT NOT NULL,
    "operationId" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "refusal" JSONB NOT NULL,

    CONSTRAINT "Refusal_pkey" PRIMARY KEY ("mapId","operationId")
);

-- CreateTable
CREATE TABLE "Person" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "role" "Role",

    CONSTRAINT "Person_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Claim" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "holder" TEXT,
    "tags" TEXT[],
    "pinX" DOUBLE PRECISION,
    "pinY" DOUBLE PRECISION,
    "conflicts" JSONB NOT NULL DEFAULT '[]',
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Argument" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "stance" "Stance" NOT NULL,
    "conclusionClaimId" TEXT,
    "conclusionArgumentId" TEXT,
    "scheme" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "pinX" DOUBLE PRECISION,
    "pinY" DOUBLE PRECISION,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Argument_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Premise" (
    "mapId" TEXT NOT NULL,
    "argumentId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "Premise_pkey" PRIMARY KEY ("mapId","argumentId","claimId")
);

-- CreateTable
CREATE TABLE "Source" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "authors" TEXT[],
    "publisher" TEXT NOT NULL,
    "published" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "positionStart" INTEGER,
    "positionEnd" INTEGER,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "QuoteLink" (
    "mapId" TEXT NOT NULL,
    "quoteId" TEXT NOT NULL,
    "claimId" TEXT NOT NULL,

    CONSTRAINT "QuoteLink_pkey" PRIMARY KEY ("mapId","quoteId","claimId")
);

-- CreateTable
CREATE TABLE "Annotation" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "claimId" TEXT,
    "argumentId" TEXT,
    "quoteId" TEXT,
    "sourceId" TEXT,
    "passage" JSONB,
    "replyTo" TEXT,
    "body" TEXT NOT NULL,
    "resolved" BOOLEAN NOT NULL DEFAULT false,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Annotation_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Deletion" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "record" JSONB NOT NULL,

    CONSTRAINT "Deletion_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateTable
CREATE TABLE "Invite" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "uses" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Invite_pkey" PRIMARY KEY ("mapId","id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Map_visibility_updatedAt_idx" ON "Map"("visibility", "updatedAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "LogEntry_mapId_operationId_key" ON "LogEntry"("mapId", "operationId");

-- CreateIndex
CREATE INDEX "Person_id_idx" ON "Person"("id");

-- CreateIndex
CREATE INDEX "Argument_mapId_conclusionClaimId_idx" ON "Argument"("mapId", "conclusionClaimId");

-- CreateIndex
CREATE INDEX "Argument_mapId_conclusionArgumentId_idx" ON "Argument"("mapId", "conclusionArgumentId");

-- CreateIndex
CREATE INDEX "Premise_mapId_claimId_idx" ON "Premise"("mapId", "claimId");

-- CreateIndex
CREATE INDEX "Quote_mapId_sourceId_idx" ON "Quote"("mapId", "sourceId");

-- CreateIndex
CREATE INDEX "QuoteLink_mapId_claimId_idx" ON "QuoteLink"("mapId", "claimId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_claimId_idx" ON "Annotation"("mapId", "claimId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_argumentId_idx" ON "Annotation"("mapId", "argumentId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_quoteId_idx" ON "Annotation"("mapId", "quoteId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_sourceId_idx" ON "Annotation"("mapId", "sourceId");

-- CreateIndex
CREATE INDEX "Annotation_mapId_replyTo_idx" ON "Annotation"("mapId", "replyTo");

-- CreateIndex
CREATE UNIQUE INDEX "Invite_tokenHash_key" ON "Invite"("tokenHash");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refusal" ADD CONSTRAINT "Refusal_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_mapId_conclusionClaimId_fkey" FOREIGN KEY ("mapId", "conclusionClaimId") REFERENCES "Claim"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Argument" ADD CONSTRAINT "Argument_mapId_conclusionArgumentId_fkey" FOREIGN KEY ("mapId", "conclusionArgumentId") REFERENCES "Argument"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Premise" ADD CONSTRAINT "Premise_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Premise" ADD CONSTRAINT "Premise_mapId_argumentId_fkey" FOREIGN KEY ("mapId", "argumentId") REFERENCES "Argument"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Premise" ADD CONSTRAINT "Premise_mapId_claimId_fkey" FOREIGN KEY ("mapId", "claimId") REFERENCES "Claim"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Source" ADD CONSTRAINT "Source_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_mapId_sourceId_fkey" FOREIGN KEY ("mapId", "sourceId") REFERENCES "Source"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteLink" ADD CONSTRAINT "QuoteLink_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteLink" ADD CONSTRAINT "QuoteLink_mapId_quoteId_fkey" FOREIGN KEY ("mapId", "quoteId") REFERENCES "Quote"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuoteLink" ADD CONSTRAINT "QuoteLink_mapId_claimId_fkey" FOREIGN KEY ("mapId", "claimId") REFERENCES "Claim"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_claimId_fkey" FOREIGN KEY ("mapId", "claimId") REFERENCES "Claim"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_argumentId_fkey" FOREIGN KEY ("mapId", "argumentId") REFERENCES "Argument"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_quoteId_fkey" FOREIGN KEY ("mapId", "quoteId") REFERENCES "Quote"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_sourceId_fkey" FOREIGN KEY ("mapId", "sourceId") REFERENCES "Source"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_mapId_replyTo_fkey" FOREIGN KEY ("mapId", "replyTo") REFERENCES "Annotation"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Deletion" ADD CONSTRAINT "Deletion_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invite" ADD CONSTRAINT "Invite_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What schema.prisma cannot say.

ALTER TABLE "User" ADD CONSTRAINT "User_email_is_lower_case" CHECK ("email" = lower("email"));

ALTER TABLE "Map" ADD CONSTRAINT "Map_seq_is_a_count" CHECK ("seq" >= 0);

ALTER TABLE "LogEntry" ADD CONSTRAINT "LogEntry_seq_counts_from_one" CHECK ("seq" >= 1);

ALTER TABLE "Claim" ADD CONSTRAINT "Claim_pin_is_whole" CHECK (("pinX" IS NULL) = ("pinY" IS NULL));

ALTER TABLE "Argument" ADD CONSTRAINT "Argument_pin_is_whole" CHECK (("pinX" IS NULL) = ("pinY" IS NULL));

ALTER TABLE "Argument" ADD CONSTRAINT "Argument_has_one_conclusion" CHECK (num_nonnulls("conclusionClaimId", "conclusionArgumentId") = 1);

ALTER TABLE "Argument" ADD CONSTRAINT "Argument_is_not_its_own_conclusion" CHECK ("conclusionArgumentId" <> "id");

ALTER TABLE "Premise" ADD CONSTRAINT "Premise_position_is_a_place" CHECK ("position" >= 0);

-- Both null (the passage is lost), or a range; with one of them null the comparison is null, so the first half decides.
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_position_is_a_range" CHECK (
  ("positionStart" IS NULL) = ("positionEnd" IS NULL) AND "positionStart" >= 0 AND "positionStart" < "positionEnd"
);

ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_has_one_target" CHECK (num_nonnulls("claimId", "argumentId", "quoteId", "sourceId") = 1);

ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_passage_goes_with_source" CHECK (("passage" IS NULL) = ("sourceId" IS NULL));

ALTER TABLE "Annotation" ADD CONSTRAINT "Annotation_is_not_its_own_reply" CHECK ("replyTo" <> "id");

ALTER TABLE "Invite" ADD CONSTRAINT "Invite_uses_is_a_count" CHECK ("uses" >= 0);
