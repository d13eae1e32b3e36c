import type { Stance } from '../model'

/** What people write on an arrow between two claims, or into a column of a table. */
const WORDS: Record<Stance, readonly string[]> = {
  pro: [
    ...['+', 'pro', 'for', 'because', 'reason', 'reason for', 'argument for', 'evidence', 'evidence for', 'in favour'],
    ...['supports', 'support', 'backs', 'confirms', 'proves', 'strengthens', 'agrees'],
  ],
  con: [
    ...['-', '\u2212', '\u2013', 'con', 'contra', 'against', 'but', 'objection', 'objects', 'objects to'],
    ...['reason against', 'argument against', 'evidence against', 'counterargument', 'conflicts with'],
    ...['opposes', 'oppose', 'attacks', 'attack', 'challenges', 'contradicts', 'counters', 'denies', 'disagrees'],
    ...['disproves', 'rebuts', 'refutes', 'undercuts', 'undermines', 'weakens'],
  ],
}

/** The stance that such a word tells, in small letters. */
export const STANCE_WORDS: ReadonlyMap<string, Stance> = new Map<string, Stance>(
  (['pro', 'con'] as const).flatMap((stance) => WORDS[stance].map((word): [string, Stance] => [word, stance])),
)
