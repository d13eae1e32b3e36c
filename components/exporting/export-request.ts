import type { Theme } from '@/lib/domain/drawing/palettes'

/** What a person chooses to take away, as the server takes it. */
export type ExportRequest = {
  format: string
  theme?: Theme
  page?: string
  branch?: string
  claims?: readonly string[]
  notes: 'yes' | 'no'
  names: 'yes' | 'no'
  verdicts: 'yes' | 'no'
}

/** Addresses are bounded; what names more goes in a body. */
const MOST_IN_ADDRESS = 300

/** What to fetch for it: by an address where that holds the choice, else by a body. */
export function exportFetch(
  mapId: string,
  what: 'file' | 'losses',
  asked: ExportRequest,
): [path: string, init: RequestInit] {
  const path = `/api/maps/${encodeURIComponent(mapId)}/export${what === 'losses' ? '/losses' : ''}`
  const { claims, ...rest } = asked
  if (claims && claims.length > MOST_IN_ADDRESS) {
    const headers = { 'content-type': 'application/json' }
    return [path, { method: 'POST', headers, body: JSON.stringify(asked) }]
  }
  const query = new URLSearchParams({ ...rest, ...(claims && { claims: claims.join(',') }) })
  return [`${path}?${query}`, {}]
}
