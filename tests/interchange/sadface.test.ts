import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { countedIds } from '@/lib/domain/counted-ids'
import { lossesOf } from '@/lib/domain/formats/losses'
import { mapOfDraft } from '@/lib/domain/formats/map-of-draft'
import { READABLE_FORMATS } from '@/lib/domain/formats/readable-formats'
import { recogniseFormats } from '@/lib/domain/formats/recognise'
import { sadfaceFormat } from '@/lib/domain/formats/sadface/sadface'

const SAMPLES = new URL('../../../shared/samples/sadface/', import.meta.url)
const isThere = existsSync(SAMPLES)
const stamp = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }
const files = isThere ? readdirSync(SAMPLES).filter((name) => name.endsWith('.json')) : []

type Document = {
  nodes: { id: string; type: string; name?: string }[]
  edges: { source_id: string; target_id: string }[]
  resources: unknown[]
}

describe.skipIf(!isThere)(
  `sample SADFace documents${isThere ? '' : ' (skipped: ../shared/samples is not here)'}`,
  () => {
    it('FM37: there are some', () => expect(files.length).toBeGreaterThan(1))

    it.each(files)('FM37: %s is read whole', (name) => {
      const text = readFileSync(new URL(name, SAMPLES), 'utf8')
      const { nodes, edges, resources }: Document = JSON.parse(text)
      expect(recogniseFormats(READABLE_FORMATS, text)[0]?.format.name).toBe('sadface')
      const parsed = sadfaceFormat.parse(text, { newId: countedIds('r'), stamp, authorName: 'Ann' })
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings))
      expect(parsed.findings).toEqual([])
      const { claims, arguments: steps, sources } = parsed.value.content
      const isScheme = new Set(nodes.filter(({ type }) => type === 'scheme').map(({ id }) => id))
      expect(claims).toHaveLength(nodes.length - isScheme.size)
      expect(steps).toHaveLength(isScheme.size)
      expect(steps.reduce((sum, { premises }) => sum + premises.length + 1, 0)).toBe(edges.length)
      expect(steps.filter(({ conclusion }) => conclusion.kind === 'argument')).toHaveLength(
        edges.filter((edge) => isScheme.has(edge.source_id) && isScheme.has(edge.target_id)).length,
      )
      expect(steps.filter(({ stance }) => stance === 'con')).toHaveLength(
        nodes.filter(({ name }) => name === 'conflict').length,
      )
      expect(sources).toHaveLength(resources.length)
      const map = mapOfDraft(parsed.value, stamp, countedIds('m'))
      if (!map.ok) throw new Error('refused')
      expect(lossesOf(sadfaceFormat, map.value, { unattributed: 'ann' })).toEqual([])
    })
  },
)
