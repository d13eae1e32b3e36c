'use client'
import type { Stance } from '@/lib/domain/model'
import { Select } from '../ui/select'
import { shortened } from '../ui/shortened'

/** Where what a file holds goes. */
export type ImportPlace = 'under' | 'beside' | 'new'

type Props = {
  place: ImportPlace
  onPlace: (place: ImportPlace) => void
  /** The claim that is selected on the map. */
  under: { text: string } | null
  stance: Stance
  onStance: (stance: Stance) => void
}

/** Asks where on the map it goes, or whether it becomes a map of its own. */
export function PlaceChoice({ place, onPlace, under, stance, onStance }: Props) {
  const choice = (value: ImportPlace, words: string) => (
    <label className="flex items-start gap-2.5 py-1 pointer-coarse:py-2">
      <input
        type="radio"
        name="import-place"
        value={value}
        checked={place === value}
        onChange={() => onPlace(value)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className="min-w-0 [overflow-wrap:anywhere]">{words}</span>
    </label>
  )
  return (
    <fieldset className="flex flex-col">
      <legend className="mb-1 font-medium text-sm">Where it goes</legend>
      {under ? (
        <>
          {choice('under', `Into this map, under “${shortened(under.text)}”`)}
          {place === 'under' ? (
            <span className="flex items-center gap-2 pb-1 pl-6.5 text-soft text-sm">
              as
              <Select
                aria-label="How it argues about the claim"
                value={stance}
                onChange={(event) => onStance(event.target.value === 'con' ? 'con' : 'pro')}
              >
                <option value="pro">reasons for it</option>
                <option value="con">objections to it</option>
              </Select>
            </span>
          ) : null}
        </>
      ) : null}
      {choice('beside', 'Into this map, beside what is there')}
      {choice('new', 'Into a new map that only you see')}
    </fieldset>
  )
}
