import { defineConfig } from 'prisma/config'

// For Prisma's own commands. Ours (scripts/migrate.mjs) need neither this nor Prisma's native engine.
export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
