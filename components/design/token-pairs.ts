/** A colour and the ground it is seen on. */
export type TokenPair = { ink: string; ground: string; meaning: string }

/** WCAG 2.2 AA for text. */
export const TEXT_CONTRAST = 4.5
/** WCAG 2.2 AA for shapes that carry a meaning. */
export const SHAPE_CONTRAST = 3

const on = (ink: string, grounds: readonly string[], meaning: string): TokenPair[] =>
  grounds.map((ground) => ({ ink, ground, meaning }))
const GROUNDS = ['paper', 'surface', 'raised']

/** What is written in which colour on which ground. */
export const TEXT_PAIRS: readonly TokenPair[] = [
  ...on('ink', GROUNDS, 'words'),
  ...on('soft', GROUNDS, 'the tool’s words'),
  ...on('faint', GROUNDS, 'counts and hints'),
  ...on('accent', [...GROUNDS, 'accent-soft'], 'links, selection, notes'),
  ...on('pro', [...GROUNDS, 'pro-soft'], 'reasons; verified quotes'),
  ...on('con', [...GROUNDS, 'con-soft'], 'objections, undercuts, faults'),
  ...on('warn', [...GROUNDS, 'warn-soft'], 'undecided; drifted and lost quotes'),
  ...on('both', [...GROUNDS, 'both-soft'], 'reason and objection at once'),
  ...on('ink', ['pro-soft', 'con-soft', 'both-soft', 'warn-soft', 'accent-soft'], 'quoted words in a source'),
  ...on('paper', ['ink'], 'the main button'),
  ...on('surface', ['pro', 'con'], 'the sign on a pill'),
]

const HUES = ['hue-grey', 'hue-red', 'hue-amber', 'hue-green', 'hue-blue', 'hue-violet']

/** Lines and edges of the map. */
export const SHAPE_PAIRS: readonly TokenPair[] = [
  ...on('pro', ['paper', 'raised'], 'the line of a reason'),
  ...on('con', ['paper', 'raised'], 'the line of an objection or undercut'),
  ...on('both', ['paper', 'raised'], 'the edge of a card with both'),
  ...on('warn', ['paper', 'raised'], 'the edge of a card that is undecided'),
  ...HUES.flatMap((hue) => on(hue, GROUNDS, 'the dot of a tag, the edge of a frame')),
  ...on('accent', [...GROUNDS, 'accent-soft'], 'the ring of what is selected'),
]
