import { describe, expect, it } from 'vitest'
import { safeUrl } from './safe-url'

describe('safeUrl', () => {
  it('NT2: lets http, https and mail through, and nothing else', () => {
    for (const url of ['https://example.org/a?b#c', 'http://example.org', 'mailto:a@example.org']) {
      expect(safeUrl(url)).toBe(url)
    }
    for (const url of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      '//evil.example',
      '/sign-out',
      '#top',
      'blob:https://example.org/1',
      '',
    ]) {
      expect(safeUrl(url)).toBe('')
    }
  })
})
