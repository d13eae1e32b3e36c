import { WordDiff } from '../history/diff-text'
import type { FieldWords } from './item-words'

const NOTHING = 'nothing'

/** What the copy makes of a field: its words with what goes struck through and what comes marked. */
export function FieldChange({ field: { label, map, copy } }: { field: FieldWords }) {
  return (
    <p className="[overflow-wrap:anywhere]">
      {label ? <span className="mr-1.5 text-faint text-xs">{label}</span> : null}
      <span dir="auto" className={label ? '' : 'font-serif text-base'}>
        <WordDiff before={map ?? ''} after={copy ?? ''} />
        {copy === '' ? <span className="ml-1 text-faint text-xs">(then {NOTHING})</span> : null}
      </span>
    </p>
  )
}

/** What both sides made of a field, each against what it was. */
export function FieldConflict({ field: { label, base, map, copy } }: { field: FieldWords }) {
  const side = (whose: string, words: string | null) => (
    <div className="grid grid-cols-[5.5rem_1fr] gap-2 max-sm:grid-cols-1 max-sm:gap-0">
      <dt className="text-faint text-xs leading-6">{whose}</dt>
      <dd dir="auto" className={`[overflow-wrap:anywhere] ${label ? '' : 'font-serif text-base'}`}>
        {words === '' ? (
          <span className="text-faint">{NOTHING}</span>
        ) : (
          <WordDiff before={base ?? words ?? ''} after={words ?? ''} />
        )}
      </dd>
    </div>
  )
  return (
    <div>
      {label ? <p className="text-faint text-xs">{label}</p> : null}
      <dl className="flex flex-col gap-1">
        {side('On the map', map)}
        {side('In the copy', copy)}
      </dl>
    </div>
  )
}
