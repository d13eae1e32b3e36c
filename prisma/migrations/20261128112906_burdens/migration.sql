-- CreateEnum
CREATE TYPE "Burden" AS ENUM ('presumed', 'reasons', 'granted', 'aside');

-- CreateEnum
CREATE TYPE "MapBurden" AS ENUM ('presumed', 'reasons');

-- AlterTable
ALTER TABLE "Claim" ADD COLUMN     "burden" "Burden";

-- AlterTable
ALTER TABLE "Map" ADD COLUMN     "burden" "MapBurden";
