import type { ThingRef } from './workspace-context'

/** What people call such a thing. */
export const wordOfThing = ({ kind }: ThingRef): string => (kind === 'annotation' ? 'note' : kind)
