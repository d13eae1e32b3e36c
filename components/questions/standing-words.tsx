import { CircleCheck, CircleHelp, CircleMinus, CircleSlash, UserRound } from 'lucide-react'
import type { QuestionStanding } from '@/lib/domain/schemes/question-standing'

/** Where a question stands, as people read and hear it. */
export const STANDING_WORDS: Record<QuestionStanding, string> = {
  open: 'open',
  assigned: 'assigned',
  aside: 'set aside',
  answered: 'answered',
  objection: 'an objection',
}

const ICONS = {
  open: CircleHelp,
  assigned: UserRound,
  aside: CircleSlash,
  answered: CircleCheck,
  objection: CircleMinus,
} as const satisfies Record<QuestionStanding, typeof CircleHelp>

const COLOURS: Record<QuestionStanding, string> = {
  open: 'text-warn',
  assigned: 'text-warn',
  aside: 'text-faint',
  answered: 'text-pro',
  objection: 'text-con',
}

/** A shape for each standing; its word is said beside it, or by `StandingIcon`'s neighbour. */
export function StandingIcon({ standing }: { standing: QuestionStanding }) {
  const Icon = ICONS[standing]
  return <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${COLOURS[standing]}`} />
}
