/** What Web Annotation has no words for, as members of our own, which JSON-LD lets a context declare. */
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { crux: 'urn:crux:annotation:1#' }] as const

export const MEMBER = {
  sources: 'crux:sources',
  description: 'crux:description',
  kind: 'crux:kind',
  holder: 'crux:holder',
  tags: 'crux:tags',
  resolved: 'crux:resolved',
  /** Begins the address of a claim. */
  claims: 'urn:crux:claim:',
} as const

export const KIND = { claim: 'claim' } as const
