-- AlterEnum
ALTER TYPE "StanceTarget" ADD VALUE 'evidence';
