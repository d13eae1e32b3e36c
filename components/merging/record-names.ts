import type { DebateMap } from '@/lib/domain/debate-map'
import type { MergePlan, Versions } from '@/lib/domain/merge/merge-plan'
import type { Argument, Claim } from '@/lib/domain/model'
import type { ContentTable } from '@/lib/domain/operations/fingerprint'
import { argumentName } from '../inspector/argument-words'
import { shortened } from '../ui/shortened'

/** What records are called in a sentence, by table and id, whether they are on the map, in the copy or were in the base. */
export type RecordNames = (table: ContentTable, id: string) => string

const NAMELESS: Record<ContentTable, string> = {
  frames: 'a frame',
  claims: 'a claim',
  arguments: 'an argument',
  sources: 'a source',
  quotes: 'a quote',
  annotations: 'a note',
}

type AnyRecord = NonNullable<Versions['map']>

export function recordNames(map: DebateMap, plan: MergePlan): RecordNames {
  const planned = new Map<string, AnyRecord>()
  for (const { records } of plan.items) {
    for (const { table, id, copy, base, map: now } of records) {
      const record = copy ?? now ?? base
      if (record) planned.set(`${table} ${id}`, record)
    }
  }
  const find = (table: ContentTable, id: string): AnyRecord | undefined =>
    map[table].get(id) ?? planned.get(`${table} ${id}`)
  const name: RecordNames = (table, id) => {
    const record = find(table, id)
    if (!record) return NAMELESS[table]
    if ('premises' in record) return nameOfArgument(record, (claimId) => find('claims', claimId) as Claim | undefined)
    const words =
      'text' in record && 'holder' in record
        ? record.text
        : 'exact' in record
          ? record.exact
          : 'body' in record
            ? record.body
            : record.title
    return `“${shortened(words)}”`
  }
  return name
}

function nameOfArgument(argument: Argument, claim: (id: string) => Claim | undefined): string {
  const [first] = argument.premises.flatMap((id) => claim(id) ?? [])
  const word = argumentName(argument).toLowerCase()
  return first ? `the ${word} “${shortened(first.text)}”` : `a ${word}`
}
