import type { MapContent } from '../model'

/** How much a map holds, as the report of a conversion tells it. `con` counts undercuts too. */
export type MapCounts = {
  claims: number
  arguments: number
  pro: number
  con: number
  /** Arguments with several premises. */
  joint: number
  undercuts: number
  sources: number
  quotes: number
  annotations: number
}

export function countMap({ claims, arguments: steps, sources, quotes, annotations }: MapContent): MapCounts {
  const pro = steps.filter(({ stance }) => stance === 'pro').length
  return {
    claims: claims.length,
    arguments: steps.length,
    pro,
    con: steps.length - pro,
    joint: steps.filter(({ premises }) => premises.length > 1).length,
    undercuts: steps.filter(({ stance, conclusion }) => stance === 'con' && conclusion.kind === 'argument').length,
    sources: sources.length,
    quotes: quotes.length,
    annotations: annotations.length,
  }
}
