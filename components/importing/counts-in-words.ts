import type { MapCounts } from '@/lib/domain/formats/map-counts'

const counted = (count: number, one: string, many = `${one}s`): string[] =>
  count === 0 ? [] : [`${count.toLocaleString('en')} ${count === 1 ? one : many}`]

/** How much a file holds: "3 claims, 2 arguments (1 reason, 1 objection)". What there is none of is not mentioned. */
export function countsInWords(counts: MapCounts): string {
  const { undercuts } = counts
  const kinds = [
    ...counted(counts.pro, 'reason'),
    ...counted(counts.con - undercuts, 'objection'),
    ...counted(undercuts, 'undercut'),
  ]
  const steps = counted(counts.arguments, 'argument').map((words) => `${words} (${kinds.join(', ')})`)
  const parts = [
    ...counted(counts.claims, 'claim'),
    ...steps,
    ...counted(counts.sources, 'source'),
    ...counted(counts.quotes, 'quote'),
    ...counted(counts.annotations, 'note'),
  ]
  return parts.join(', ') || 'nothing'
}
