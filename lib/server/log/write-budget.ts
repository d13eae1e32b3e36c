import type { Submission } from './judge-batch'

/** Operations that may wait for their answers at once: some seconds' work of a process. */
const MOST_OPERATIONS = 20_000
/** What they may hold together, in UTF-16 code units: the largest import, and then some. */
const MOST_TEXT = 128_000_000

export type Weight = { operations: number; text: number }

/**
 * What all writers of a process may have unanswered at once. While the database is away everybody's edits wait, and
 * they must not fill the memory: past this they are turned away, to come again.
 */
export class WriteBudget {
  private used: Weight = { operations: 0, text: 0 }

  constructor(private readonly most: Weight = { operations: MOST_OPERATIONS, text: MOST_TEXT }) {}

  /** Takes what these weigh, to be given back when they are answered; false, and nothing taken, when there is no room. */
  take({ operations, text }: Weight): boolean {
    const next = { operations: this.used.operations + operations, text: this.used.text + text }
    const isAlone = this.used.operations === 0
    if (!isAlone && (next.operations > this.most.operations || next.text > this.most.text)) return false
    this.used = next
    return true
  }

  giveBack({ operations, text }: Weight): void {
    this.used = { operations: this.used.operations - operations, text: this.used.text - text }
  }
}

/** What operations weigh: measured without printing them, which takes longer. */
export function weightOf(submissions: readonly Submission[]): Weight {
  let text = 0
  for (const { operation } of submissions) text += textIn(operation)
  return { operations: submissions.length, text }
}

/** Roughly what JSON would take of a value. */
function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 4
  let text = 2
  for (const part of Object.values(value)) text += textIn(part)
  return text
}
