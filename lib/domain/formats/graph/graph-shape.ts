import { argumentsAbout, type DebateMap } from '../../debate-map'
import { PALETTES } from '../../drawing/palettes'
import type { Argument } from '../../model'

/**
 * Whether a drawn graph needs a node for an argument: it has several premises, or others are about it. Any other is an edge from
 * its premise to what it is about.
 */
export const isNodeOfGraph = (map: DebateMap, { id, premises }: Argument): boolean =>
  premises.length > 1 || argumentsAbout(map, { kind: 'argument', id }).length > 0

/** The colours of the pictures of the light theme: such a file has no ground of its own, and most pages are light. */
export const INK = PALETTES.light
