/** Every limit of a map, in one place, each with its reason. Lengths are UTF-16 code units unless said otherwise. */
export const LIMITS = {
  /** A claim is one sentence; ten long ones is already a document. */
  claimText: 2_000,
  /** Holders, titles, names, schemes: one line on a card. */
  line: 300,
  /** A tag is a word or two. */
  tag: 40,
  tagsPerClaim: 20,
  /** No pattern of argument asks ten questions; answers to those of earlier ones are kept beside. */
  questionsPerArgument: 100,
  /** What is said to a critical question: a paragraph or two. What needs more is an argument. */
  answer: 2_000,
  /** Joint premises that nobody could hold in mind at once are a sign of a missing step. */
  premises: 20,
  /** A note or the description of a map: a page of text. */
  note: 10_000,
  /** The longest book chapters people paste are near 300 kB; 2 MB keeps a snapshot movable. */
  sourceText: 2_000_000,
  /** All text on a map, ids included: it must fit into one message, far from the longest string (536 million). */
  mapText: 50_000_000,
  /** Long block quotes exist; a whole article is a source, not a quote. */
  quoteExact: 5_000,
  /** Hypothesis keeps 32 characters on each side; more allows imported quotes to keep what they have. */
  quoteContext: 200,
  authorsPerSource: 50,
  /** Measured sizes a browser can hold with room to spare. */
  claims: 50_000,
  arguments: 50_000,
  /** More groups than anyone tells apart. */
  frames: 500,
  sources: 500,
  quotes: 50_000,
  annotations: 50_000,
  people: 1_000,
  /** Deletions kept for restoring: more than anyone looks back through. */
  deletions: 1_000,
  /** All text that deletions keep, the newest aside: a few long sources. */
  deletedText: 10_000_000,
  /** Alternatives waiting on one claim; past this the oldest question should be answered first. */
  openConflicts: 20,
  /** With the settled ones, which are kept so that settling can be undone. */
  conflicts: 100,
  /** Coordinates of a pin, in layout units (pixels at zoom 1). */
  coordinate: 1_000_000,
  /** Records one operation may name; a whole-map import is the largest honest one. */
  recordsPerOperation: 200_000,
} as const
export type LimitName = keyof typeof LIMITS
export const LIMIT_NAMES = Object.keys(LIMITS) as LimitName[]
