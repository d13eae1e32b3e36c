import type { Choice, Choices, MergeItem } from '@/lib/domain/merge/merge-plan'
import { choiceOf } from '@/lib/domain/merge/merge-plan'
import { itemInWords } from './item-words'
import { ConflictRow, MergeRow } from './merge-row'
import type { RecordNames } from './record-names'

const SECTIONS = [
  { kind: 'conflict', title: 'In conflict' },
  { kind: 'changed', title: 'Changed' },
  { kind: 'added', title: 'Added' },
  { kind: 'removed', title: 'Removed' },
] as const satisfies { kind: MergeItem['kind']; title: string }[]

/** More than anyone decides about one by one. */
const MOST_LISTED = 200

type Props = {
  items: readonly MergeItem[]
  names: RecordNames
  choices: Choices
  left: ReadonlySet<string>
  onChoose: (chosen: Choices) => void
}

/** Everything by which a copy differs, kind by kind; each change can be taken over or left. */
export function MergeReview({ items, names, choices, left, onChoose }: Props) {
  return SECTIONS.map(({ kind, title }) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return null
    const Row = kind === 'conflict' ? ConflictRow : MergeRow
    const free = own.filter(({ locked }) => !locked)
    const ticked = free.filter((item) => choiceOf(item, choices) !== 'map').length
    const tickAll = (choice: Choice) => onChoose(Object.fromEntries(free.map(({ id }) => [id, choice])))
    return (
      <section key={kind} aria-label={title}>
        <h3 className="flex items-baseline gap-2 font-medium text-sm">
          {title}
          <span className="font-normal text-faint text-xs">{own.length.toLocaleString('en')}</span>
          {kind !== 'conflict' && free.length > 1 ? (
            <button
              type="button"
              className="ml-auto rounded-sm px-1 font-normal text-accent text-xs hover:underline pointer-coarse:py-2"
              onClick={() => tickAll(ticked === free.length ? 'map' : 'copy')}
            >
              {ticked === free.length ? `Untick all ${title.toLowerCase()}` : `Tick all ${title.toLowerCase()}`}
            </button>
          ) : null}
        </h3>
        <ul className="mt-1 rounded-md border border-line bg-raised px-3">
          {own.slice(0, MOST_LISTED).map((item) => (
            <Row
              key={item.id}
              item={item}
              words={itemInWords(item, names)}
              choice={choiceOf(item, choices)}
              isLeft={left.has(item.id)}
              onChoose={(choice) => onChoose({ [item.id]: choice })}
            />
          ))}
          {own.length > MOST_LISTED ? (
            <li className="py-2 text-faint text-sm">
              And {(own.length - MOST_LISTED).toLocaleString('en')} more, of which{' '}
              {ticked === free.length ? 'all are' : 'some may not be'} ticked.
            </li>
          ) : null}
        </ul>
      </section>
    )
  })
}
