import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { printCruxSchema } from './crux-schema'

describe('the JSON Schema of Crux JSON', () => {
  it('FM11: stands in docs as the code has it; node scripts/make-crux-schema.mjs writes it anew', () => {
    expect(readFileSync(new URL('../../../docs/crux.schema.json', import.meta.url), 'utf8')).toBe(printCruxSchema())
  })

  it('FM11: asks for every part of a file', () => {
    expect(JSON.parse(printCruxSchema())).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      additionalProperties: false,
      required: expect.arrayContaining(['format', 'version', 'title', 'claims', 'arguments', 'sources', 'quotes']),
    })
  })
})
