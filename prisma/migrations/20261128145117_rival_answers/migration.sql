-- AlterTable
ALTER TABLE "Frame" ADD COLUMN     "rivals" BOOLEAN;
