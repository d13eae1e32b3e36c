const CITES = 'Cites: '

/**
 * A claim that cites a source without quoting any words of it, as a note on the claim: a quote would say that the words are
 * known. Read back by `citedIn`.
 */
export const citationNote = (title: string): string => `${CITES}${title}`

/** The title of the source that a note says is cited, if it says no more than that. */
export const citedIn = (body: string): string | undefined =>
  body.startsWith(CITES) ? body.slice(CITES.length) : undefined
