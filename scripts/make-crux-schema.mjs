/** Writes docs/crux.schema.json from the code's own schema: node scripts/make-crux-schema.mjs */
import { writeFileSync } from 'node:fs'
import { tsImport } from 'tsx/esm/api'

const { printCruxSchema } = await tsImport('../lib/domain/formats/crux-schema.ts', import.meta.url)
writeFileSync(new URL('../docs/crux.schema.json', import.meta.url), printCruxSchema())
