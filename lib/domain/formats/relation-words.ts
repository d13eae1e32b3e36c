import type { Argument, Stance } from '../model'

const SAID: Record<Stance, string> = { pro: 'supports', con: 'opposes' }

/** What an arrow, or the node that stands for an argument, says: `supports`, or `supports: expert opinion` where there is a scheme. */
export const relationInWords = ({ stance, scheme }: Pick<Argument, 'stance' | 'scheme'>): string =>
  scheme === null ? SAID[stance] : `${SAID[stance]}: ${scheme.trim().replace(/\s+/g, ' ')}`
