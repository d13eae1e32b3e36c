import { describe, expect, it } from 'vitest'
import { applyOperation } from '../apply-operation'
import { checkMap } from '../check-map'
import { type DebateMap, emptyMap, rootClaims } from '../debate-map'
import { layoutMap } from '../layout/layout-map'
import { MapContentSchema } from '../model'
import { OPERATION_VERSION } from '../operation-version'
import { contentOfTemplate, type Template } from './template'
import { findTemplate, TEMPLATES } from './templates'

const STAMP = { author: 'ann', at: '2026-01-01T00:00:00.000Z' }

function begin(template: Template): DebateMap {
  let count = 0
  const newId = () => `id-${String(count++).padStart(4, '0')}`
  const content = contentOfTemplate(template, newId, STAMP)
  expect(MapContentSchema.safeParse(content).error).toBeUndefined()
  const created = applyOperation(
    emptyMap('map'),
    {
      v: OPERATION_VERSION,
      id: 'create',
      kind: 'create',
      details: { title: template.title, description: '', visibility: 'private', archived: false },
      ownerName: 'Ann',
      content,
    },
    STAMP,
  )
  if (!created.ok) throw new Error(created.refusal.code)
  return created.value.map
}

describe.each(TEMPLATES.map((template) => [template.name, template] as const))('%s', (name, template) => {
  const map = begin(template)

  it('TP1: is a valid map, every record its owner’s', () => {
    expect(checkMap(map)).toEqual([])
    for (const { createdBy } of map.claims.values()) expect(createdBy).toBe('ann')
  })

  it('TP2: fits the middle of a screen of 1440 by 900 at half its size or more', () => {
    const { width, height } = layoutMap(map).bounds
    expect(width).toBeLessThanOrEqual(2 * 740)
    expect(height).toBeLessThanOrEqual(2 * 800)
  })

  it('TP3: shows both sides, says what to write, and is found by its name', () => {
    const stances = new Set([...map.arguments.values()].map(({ stance }) => stance))
    expect([...stances].sort()).toEqual(['con', 'pro'])
    expect(rootClaims(map).length).toBeGreaterThan(0)
    expect(map.annotations.size).toBeGreaterThan(0)
    expect(template.says).toMatch(/^\p{Lu}.*\.$/u)
    expect(template.says.length).toBeLessThanOrEqual(100)
    expect(findTemplate(name)).toBe(template)
  })
})

it('TP3: no two templates share a name; another name is none', () => {
  expect(new Set(TEMPLATES.map(({ name }) => name)).size).toBe(TEMPLATES.length)
  expect(findTemplate('empty')).toBeUndefined()
})
