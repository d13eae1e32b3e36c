import { describe, expect, it } from 'vitest'
import { FORMAT_GROUPS, groupOf } from './format-group'
import { FORMATS } from './registry'

describe('groupOf', () => {
  it('IM9: every format stands in a group: what it says of itself, else by what its files are', () => {
    for (const format of FORMATS) expect(FORMAT_GROUPS).toContain(groupOf(format))
    const of = (mediaType: string) => groupOf({ mediaType })
    expect([of('image/png'), of('application/pdf'), of('text/html'), of('text/csv'), of('text/vnd.graphviz')]).toEqual([
      'pictures',
      'pictures',
      'read',
      'data',
      'data',
    ])
  })
})
