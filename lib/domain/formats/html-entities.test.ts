import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PIECES } from '../testing/hostile-texts'
import { decodeEntities, escapeEntities } from './html-entities'

describe('HTML entities', () => {
  it('FM36: what is escaped reads as it was, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom(...PIECES, '&amp;', '&', '#39;', '&#39;', 'lt;', '&lt;', '&nope;', '&#1;', '&#xD800;', '&#146;'),
      fc.string({ unit: 'binary', maxLength: 5, size: 'max' }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30, size: 'max' }), (pieces) => {
        expect(decodeEntities(escapeEntities(pieces.join('')))).toBe(pieces.join(''))
      }),
      { numRuns: 1_000 },
    )
  })

  it('FM36: entities are read as browsers read them, once; what stands for nothing that can be shown stays', () => {
    expect(decodeEntities('&ldquo;R&amp;D&rdquo; &#8211; &#x2014; it&#146;s&nbsp;&lt;')).toBe('“R&D” – — it’s <')
    expect(decodeEntities('&amp;lt; &unknown; &#0; &#xDFFF; &#99999999; a & b;')).toBe(
      '&lt; &unknown; &#0; &#xDFFF; &#99999999; a & b;',
    )
    expect(escapeEntities('a & b &c; &quot;')).toBe('a & b &c; &amp;quot;')
  })
})
