'use client'
import { useId, useState } from 'react'
import { Button } from '../ui/button'
import { Input } from '../ui/input'

type Props = { percent: number | null; onSay: (percent: number | null) => void }

/** For those who want to say it to the percent, and for taking it back. */
export function ExactStance({ percent, onSay }: Props) {
  const id = useId()
  const [written, setWritten] = useState<string | null>(null)
  const value = Number(written)
  const isWhole = written !== null && /^\d{1,3}$/.test(written.trim()) && value <= 100
  if (written === null) {
    return (
      <span className="-ml-2.5 flex flex-wrap">
        <Button size="sm" look="quiet" onClick={() => setWritten(percent === null ? '' : String(percent))}>
          Exactly…
        </Button>
        {percent === null ? null : (
          <Button size="sm" look="quiet" onClick={() => onSay(null)}>
            Take it back
          </Button>
        )}
      </span>
    )
  }
  return (
    <form
      className="flex items-center gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isWhole) return
        onSay(value)
        setWritten(null)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        setWritten(null)
      }}
    >
      <label htmlFor={id} className="text-soft text-xs">
        How likely, 0 to 100 %
      </label>
      <Input
        id={id}
        // It was just asked for.
        autoFocus
        inputMode="numeric"
        value={written}
        aria-invalid={written !== '' && !isWhole}
        onChange={(event) => setWritten(event.target.value)}
        className="h-7! w-14! px-2! text-right tabular-nums"
      />
      <Button size="sm" type="submit" disabled={!isWhole}>
        Say it
      </Button>
    </form>
  )
}
