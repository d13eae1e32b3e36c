import type { Frame } from './model'

/** What is said of a frame of rival answers, beside its title. */
export const RIVALS_WORDS = 'rival answers'

/** What each of its claims is. */
export const memberWord = ({ rivals }: Pick<Frame, 'rivals'>): string => (rivals ? 'rival answer' : 'claim')

/** What the mark of rival answers means, for whoever sets it. */
export const RIVALS_MEAN =
  'The claims in this frame answer its title, and only one of them can hold: each is against all others.'

/** The title of a frame, with what its claims are. */
export const frameInWords = ({ title, rivals }: Pick<Frame, 'title' | 'rivals'>): string =>
  rivals ? `${title} (${RIVALS_WORDS})` : title
