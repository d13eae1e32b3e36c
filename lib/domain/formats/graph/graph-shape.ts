import { argumentsAbout, type DebateMap } from '../../debate-map'
import type { Argument } from '../../model'
import type { PaletteName } from '../../palette'

/**
 * Whether a drawn graph needs a node for an argument: it has several premises, or others are about it. Any other is an edge from
 * its premise to what it is about.
 */
export const isNodeOfGraph = (map: DebateMap, { id, premises }: Argument): boolean =>
  premises.length > 1 || argumentsAbout(map, { kind: 'argument', id }).length > 0

/** `supports`, `opposes`, and the scheme after a colon. */
export const relationInWords = ({ stance, scheme }: Pick<Argument, 'stance' | 'scheme'>): string =>
  `${stance === 'pro' ? 'supports' : 'opposes'}${scheme === null ? '' : `: ${scheme.trim().replace(/\s+/g, ' ')}`}`

/** As in the pictures of the light theme. */
export const STANCE_INK = { pro: '#1f7a4d', con: '#b3401f' } as const

export const FRAME_INK: Record<PaletteName, string> = {
  grey: '#8a8578',
  red: '#b3401f',
  amber: '#b07d12',
  green: '#1f7a4d',
  blue: '#2f6690',
  violet: '#6b4c9a',
}
