import type { DebateMap } from '../../debate-map'
import { OUT } from '../grounded'
import type { MapLabels } from '../map-labels'
import { verdictOn } from '../verdict'
import type { Reading } from './answer-matrix'

/** What the labels of a map say of it, with the strengths that are known. */
export const readingOf = (map: DebateMap, labels: MapLabels, strengthOf: Reading['strengthOf']): Reading => ({
  verdictOn: (claimId) => verdictOn(map, labels, claimId),
  hasFallen: (argumentId) => labels.argument(argumentId).label === OUT,
  strengthOf,
})
