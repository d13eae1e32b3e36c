import type { Format, FormatGroup } from './format'

/** In the order in which people are shown them. */
export const FORMAT_GROUPS = ['keep', 'tools', 'read', 'pictures', 'data'] as const satisfies readonly FormatGroup[]

/** What a format is looked for: what it says of itself, else by what its files are. */
export function groupOf({ group, mediaType, parse }: Pick<Format, 'group' | 'mediaType' | 'parse'>): FormatGroup {
  if (group) return group
  if (mediaType.startsWith('image/') || mediaType === 'application/pdf') return 'pictures'
  if (mediaType === 'text/html' || /word/.test(mediaType)) return 'read'
  if (mediaType === 'text/csv' || /sheet|graph/.test(mediaType)) return 'data'
  return parse ? 'tools' : 'data'
}
