'use client'
import { clsx } from 'clsx'
import { type KeyboardEvent, useId, useState } from 'react'
import { Input } from '../ui/input'
import { Label } from '../ui/label'
import { rankSuggestions, type Suggestion } from './rank-suggestions'

type Props = {
  label: string
  placeholder?: string
  initial?: string
  /** What may be chosen, or what finds it for the typed words. */
  suggestions: readonly Suggestion[] | ((typed: string) => Suggestion[])
  maxLength: number
  /** An empty value takes away what was there, where that makes sense. */
  allowEmpty?: boolean
  onCommit: (value: string) => void
}

/** One line to write or to choose for: what is typed narrows the list, any other text is fine too. */
export function SuggestInput(props: Props) {
  const { label, placeholder, initial = '', suggestions, maxLength, allowEmpty = false, onCommit } = props
  const id = useId()
  const [text, setText] = useState(initial)
  const [active, setActive] = useState(-1)
  const typed = text === initial ? '' : text
  const shown = typeof suggestions === 'function' ? suggestions(typed) : rankSuggestions(suggestions, typed)
  const optionId = (index: number) => `${id}-option-${index}`

  const commit = (value: string) => {
    const line = value.replace(/\s+/g, ' ').trim()
    if (line !== '' || allowEmpty) onCommit(line)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setActive((index) => Math.max(-1, Math.min(shown.length - 1, index + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      commit(shown[active]?.value ?? text)
    }
  }

  return (
    <div className="flex flex-col gap-2">
      <Label htmlFor={id} className="text-faint text-xs">
        {label}
      </Label>
      <Input
        id={id}
        role="combobox"
        aria-expanded={shown.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? optionId(active) : undefined}
        autoComplete="off"
        dir="auto"
        enterKeyHint="done"
        value={text}
        placeholder={placeholder}
        maxLength={maxLength}
        onChange={(event) => {
          setText(event.target.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`Suggestions: ${label}`}
        className="-mx-1 flex max-h-56 flex-col overflow-y-auto"
      >
        {shown.map(({ value, detail }, index) => (
          <div
            key={value}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            // The input keeps the focus; a press must not take it before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => commit(value)}
            onKeyDown={onKeyDown}
            ref={index === active ? scrollIntoList : undefined}
            className={clsx(
              'cursor-pointer rounded-md px-2 py-1.5 text-sm hover:bg-ink/6 pointer-coarse:py-2.5',
              index === active && 'bg-ink/6',
            )}
          >
            {value}
            {detail ? <span className="block text-faint text-xs">{detail}</span> : null}
          </div>
        ))}
      </div>
    </div>
  )
}

const scrollIntoList = (option: HTMLElement | null) => option?.scrollIntoView({ block: 'nearest' })
