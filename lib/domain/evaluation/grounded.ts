import { type FrameworkIndex, neighboursOf } from './framework-index'

/** What a labelling says of an argument (Caminada 2006). */
export const UNDECIDED = 0
export const IN = 1
export const OUT = 2
/** One label for each argument. */
export type Labelling = Uint8Array

/**
 * The grounded labelling (Dung 1995; Modgil and Caminada 2009): what nobody attacks is in, what one that is in attacks is out,
 * what only has attackers that are out is in; the rest is undecided. Linear in the attacks.
 */
export function groundedLabelling(framework: FrameworkIndex): Labelling {
  const { size, attackers, attacked } = framework
  const labels = new Uint8Array(size)
  const standing = new Int32Array(size)
  const queue = new Int32Array(size)
  let last = 0
  for (let at = 0; at < size; at++) {
    const count = (attackers.starts[at + 1] ?? 0) - (attackers.starts[at] ?? 0)
    standing[at] = count
    if (count > 0) continue
    labels[at] = IN
    queue[last++] = at
  }
  for (let first = 0; first < last; first++) {
    for (const loser of neighboursOf(attacked, queue[first] ?? 0)) {
      if (labels[loser] !== UNDECIDED) continue
      labels[loser] = OUT
      for (const relieved of neighboursOf(attacked, loser)) {
        const left = (standing[relieved] ?? 0) - 1
        standing[relieved] = left
        if (left > 0 || labels[relieved] !== UNDECIDED) continue
        labels[relieved] = IN
        queue[last++] = relieved
      }
    }
  }
  return labels
}
