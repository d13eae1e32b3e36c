-- AlterTable
ALTER TABLE "Argument" ADD COLUMN     "questions" JSONB NOT NULL DEFAULT '[]';
