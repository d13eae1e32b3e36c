'use client'
import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Button } from '../ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { ClaimPicker } from './claim-picker'

type Props = {
  label: string
  /** Claims that are there already, or may not be chosen. */
  without: readonly string[]
  /** The act on the chosen claims: "Attach", "Join". */
  act: string
  onAdd: (claimIds: readonly string[]) => boolean
}

/** A button that opens a search for claims and does something with those chosen. */
export function AddClaims({ label, without, act, onAdd }: Props) {
  const [open, setOpen] = useState(false)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const taken = useMemo(() => new Set(without), [without])
  const change = (next: boolean) => {
    setOpen(next)
    setChosen([])
  }
  const done = () => {
    if (chosen.length > 0 && onAdd(chosen)) change(false)
  }
  return (
    <Popover open={open} onOpenChange={change}>
      <PopoverTrigger asChild>
        <Button size="sm" look="quiet" className="-ml-2.5 self-start">
          <Plus aria-hidden="true" />
          {label}
        </Button>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label={label} className="flex w-80 flex-col gap-2">
        <ClaimPicker
          label="Find claims"
          without={taken}
          chosen={chosen}
          onToggle={(id) => setChosen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]))}
          onDone={done}
        />
        <Button size="sm" look="primary" disabled={chosen.length === 0} className="self-end" onClick={done}>
          {chosen.length > 1 ? `${act} ${chosen.length} claims` : `${act} claim`}
        </Button>
      </PopoverContent>
    </Popover>
  )
}
