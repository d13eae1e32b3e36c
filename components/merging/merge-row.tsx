import { useId } from 'react'
import type { Choice, MergeItem } from '@/lib/domain/merge/merge-plan'
import { FieldChange, FieldConflict } from './field-change'
import type { ItemWords } from './item-words'

type Props = {
  item: MergeItem
  words: ItemWords
  choice: Choice
  onChoose: (choice: Choice) => void
  /** It needs another change that is not chosen, so that it will not be done. */
  isLeft: boolean
}

/** One change of the copy with the box that takes it over. */
export function MergeRow({ item, words, choice, onChoose, isLeft }: Props) {
  const id = useId()
  return (
    <li className="flex items-start gap-2.5 border-line border-b py-2.5 last:border-b-0">
      <input
        type="checkbox"
        id={id}
        checked={choice !== 'map'}
        disabled={item.locked !== null}
        onChange={() => onChoose(choice === 'map' ? 'copy' : 'map')}
        aria-describedby={`${id}-more`}
        className="mt-1 size-4 shrink-0 accent-accent pointer-coarse:size-5"
      />
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="block cursor-pointer">
          <RowWords item={item} words={words} />
        </label>
        <RowNotes id={`${id}-more`} words={words} isLeft={isLeft} />
      </div>
    </li>
  )
}

function RowWords({ item, words: { what, words, fields } }: Pick<Props, 'item' | 'words'>) {
  return (
    <>
      <span className="block text-faint text-xs [overflow-wrap:anywhere]">{what}</span>
      {words ? (
        <span
          dir="auto"
          className={`block font-serif text-base [overflow-wrap:anywhere] ${item.kind === 'removed' ? 'line-through decoration-1' : ''}`}
        >
          {words}
        </span>
      ) : null}
      {fields.map((field) => (
        <FieldChange key={field.label} field={field} />
      ))}
    </>
  )
}

function RowNotes({ id, words, isLeft }: { id: string; words: ItemWords; isLeft: boolean }) {
  return (
    <div id={id} className="text-sm empty:hidden">
      {words.beside ? <p className="text-soft">{words.beside}</p> : null}
      {isLeft ? <p className="text-warn">Needs another change that is not ticked, so it is left out.</p> : null}
    </div>
  )
}

/** Something that both sides changed, with what may become of it. */
export function ConflictRow({ item, words, choice, onChoose, isLeft }: Props) {
  const id = useId()
  const [first] = item.records
  const labels = first?.copy === null ? REMOVED_WORDS : first?.map === null ? GONE_WORDS : CHANGED_WORDS
  return (
    <li className="border-line border-b py-2.5 last:border-b-0">
      <fieldset aria-describedby={`${id}-more`}>
        <legend className="text-faint text-xs [overflow-wrap:anywhere]">{words.what}</legend>
        {words.words ? (
          <p dir="auto" className="font-serif text-base [overflow-wrap:anywhere]">
            {words.words}
          </p>
        ) : null}
        {words.fields.map((field) => (
          <FieldConflict key={field.label} field={field} />
        ))}
        {labels.why ? <p className="text-soft text-sm">{labels.why}</p> : null}
        <RowNotes id={`${id}-more`} words={words} isLeft={isLeft} />
        <div className="mt-1.5 flex flex-wrap gap-x-4 gap-y-1">
          {item.choices.map((one) => (
            <label key={one} className="flex cursor-pointer items-center gap-1.5 text-sm pointer-coarse:py-1.5">
              <input
                type="radio"
                name={id}
                checked={choice === one}
                onChange={() => onChoose(one)}
                className="size-4 accent-accent"
              />
              {labels[one]}
            </label>
          ))}
        </div>
      </fieldset>
    </li>
  )
}

type ConflictWords = Record<Choice, string> & { why: string | null }
const CHANGED_WORDS: ConflictWords = {
  why: null,
  map: 'Keep the map’s',
  copy: 'Take the copy’s',
  both: 'Keep both, to settle later',
}
const REMOVED_WORDS: ConflictWords = {
  ...CHANGED_WORDS,
  why: 'The copy removed it; on the map it was changed since.',
  map: 'Keep it',
  copy: 'Remove it all the same',
}
const GONE_WORDS: ConflictWords = {
  ...CHANGED_WORDS,
  why: 'The copy changed or added it; on the map it, or what it hangs on, was deleted since.',
  map: 'Leave it out',
  copy: 'Bring it onto the map',
}
