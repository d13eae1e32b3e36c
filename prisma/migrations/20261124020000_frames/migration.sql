-- Named groups of claims.

CREATE TYPE "Palette" AS ENUM ('grey', 'red', 'amber', 'green', 'blue', 'violet');

CREATE TABLE "Frame" (
    "mapId" TEXT NOT NULL,
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "colour" "Palette" NOT NULL,
    "createdBy" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedBy" TEXT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Frame_pkey" PRIMARY KEY ("mapId","id")
);

ALTER TABLE "Claim" ADD COLUMN "frameId" TEXT;

CREATE INDEX "Claim_mapId_frameId_idx" ON "Claim"("mapId", "frameId");

ALTER TABLE "Frame" ADD CONSTRAINT "Frame_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "Claim" ADD CONSTRAINT "Claim_mapId_frameId_fkey" FOREIGN KEY ("mapId", "frameId") REFERENCES "Frame"("mapId", "id") ON DELETE NO ACTION ON UPDATE CASCADE;
