/**
 * What a question doubts: one of the premises (by its place in the pattern), the conclusion itself, or the step from the
 * one to the other. An objection that comes of it goes there.
 */
export type Doubted = number | 'conclusion' | 'step'

/** A question that somebody who meets such an argument should ask. */
export type CriticalQuestion = {
  /** Never changes: what became of the question is filed under it. */
  key: string
  asks: string
  doubts: Doubted
}

/** A pattern of argument with a usual name. The name reads after "from": "from precedent". */
export type Scheme = {
  name: string
  /** What makes it that pattern, in a line. */
  description: string
  /** Patterns of what it starts from and of what it comes to; capital letters stand for whatever it speaks of. */
  premises: readonly [string, ...string[]]
  conclusion: string
  questions: readonly [CriticalQuestion, ...CriticalQuestion[]]
}

/** A critical question; without `doubts` it doubts that the conclusion follows. */
export const ask = (key: string, asks: string, doubts: Doubted = 'step'): CriticalQuestion => ({ key, asks, doubts })
