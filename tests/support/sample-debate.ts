import { readFileSync } from 'node:fs'
import { countedIds } from '@/lib/domain/counted-ids'
import type { DebateMap } from '@/lib/domain/debate-map'
import { parseCruxJson } from '@/lib/domain/formats/crux-json'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'

/** The debate that a first start brings, as a map without a database. */
export function sampleDebate(): DebateMap {
  const parsed = parseCruxJson(readFileSync(new URL('../../prisma/sample-debate.json', import.meta.url), 'utf8'))
  if (!parsed.ok) throw new Error('the sample debate is broken')
  const map = mapOfDraft(parsed.value, { author: 'ann', at: '2026-01-01T00:00:00.000Z' }, countedIds('m'))
  if (!map.ok) throw new Error('the sample debate was refused')
  return map.value
}
