-- What people say how likely they hold, and how each map deals with it.

-- CreateEnum
CREATE TYPE "StanceTarget" AS ENUM ('claim', 'argument');

-- CreateTable
CREATE TABLE "StanceRule" (
    "mapId" TEXT NOT NULL,
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "anonymous" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 0,
    "changedBy" TEXT,
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StanceRule_pkey" PRIMARY KEY ("mapId")
);

-- CreateTable
CREATE TABLE "PersonStance" (
    "mapId" TEXT NOT NULL,
    "targetKind" "StanceTarget" NOT NULL,
    "targetId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "percent" INTEGER,
    "wording" TEXT NOT NULL,
    "named" BOOLEAN NOT NULL,
    "shownStep" INTEGER,
    "shownWording" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,

    CONSTRAINT "PersonStance_pkey" PRIMARY KEY ("mapId","targetKind","targetId","personId")
);

-- CreateIndex
CREATE INDEX "PersonStance_mapId_version_idx" ON "PersonStance"("mapId", "version");

-- AddForeignKey
ALTER TABLE "StanceRule" ADD CONSTRAINT "StanceRule_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonStance" ADD CONSTRAINT "PersonStance_mapId_fkey" FOREIGN KEY ("mapId") REFERENCES "Map"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "PersonStance" ADD CONSTRAINT "PersonStance_percent_is_one" CHECK ("percent" BETWEEN 0 AND 100);

ALTER TABLE "PersonStance" ADD CONSTRAINT "PersonStance_shown_is_whole" CHECK (("shownStep" IS NULL) = ("shownWording" IS NULL));

ALTER TABLE "PersonStance" ADD CONSTRAINT "PersonStance_shown_step_is_one" CHECK ("shownStep" BETWEEN 0 AND 4);
