/** What somebody supposes of a claim or an argument, to see what would follow; nothing of it is on the map. */
export type Fate = 'stands' | 'falls'
export type Suppositions = {
  readonly claims: ReadonlyMap<string, Fate>
  readonly arguments: ReadonlyMap<string, Fate>
}

export const NOTHING_SUPPOSED: Suppositions = { claims: new Map(), arguments: new Map() }
