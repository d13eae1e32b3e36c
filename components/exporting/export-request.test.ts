import { describe, expect, it } from 'vitest'
import { exportFetch } from './export-request'

describe('exportFetch', () => {
  const asked = { format: 'svg', notes: 'yes', names: 'no', verdicts: 'yes' } as const

  it('IM20: the choice goes in the address', () => {
    expect(exportFetch('m 1', 'file', { ...asked, theme: 'dark', claims: ['a', 'b'] })).toEqual([
      '/api/maps/m%201/export?format=svg&notes=yes&names=no&verdicts=yes&theme=dark&claims=a%2Cb',
      {},
    ])
  })

  it('IM20: more claims than an address holds go in a body', () => {
    const claims = Array.from({ length: 301 }, (_, count) => `claim-${count}`)
    const [path, { method, body }] = exportFetch('m', 'losses', { ...asked, claims })
    expect([path, method, JSON.parse(String(body))]).toEqual([
      '/api/maps/m/export/losses',
      'POST',
      { ...asked, claims },
    ])
  })
})
