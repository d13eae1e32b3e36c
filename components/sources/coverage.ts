import type { TextRange } from '@/lib/domain/anchoring/describe-passage'

/** The stretches under any of the ranges, in order, without overlap. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = []
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** How much of a text the ranges cover, from 0 to 1. */
export function coveredShare(length: number, ranges: readonly TextRange[]): number {
  if (length === 0) return 0
  const covered = mergeRanges(ranges).reduce((sum, { start, end }) => sum + end - start, 0)
  return Math.min(1, covered / length)
}

/** The share for reading: whole per cent, but never 0 for something nor 100 for less than all. */
export function shareInPercent(share: number): number {
  if (share <= 0) return 0
  if (share >= 1) return 100
  return Math.min(99, Math.max(1, Math.round(share * 100)))
}
