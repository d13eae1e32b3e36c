'use client'
import { useEffect, useRef, useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { useWorkspace } from './workspace-context'

/** The map's title in the top bar; who may rename it does so in place. */
export function MapTitle() {
  const { session, state, can, submit } = useWorkspace()
  const title = state.map.details?.title ?? ''
  const [writing, setWriting] = useState<string | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const wasWriting = useRef(false)

  useEffect(() => {
    if (wasWriting.current && writing === null) button.current?.focus()
    wasWriting.current = writing !== null
  }, [writing])

  if (!can('map.rename')) {
    return (
      <h1 dir="auto" className="min-w-0 truncate font-semibold text-sm" title={title}>
        {title}
      </h1>
    )
  }
  if (writing === null) {
    return (
      <h1 className="min-w-0">
        <button
          ref={button}
          type="button"
          title="Rename"
          dir="auto"
          className="block w-full truncate rounded-sm px-1 py-0.5 text-start font-semibold text-sm hover:bg-ink/6"
          onClick={() => setWriting(title)}
        >
          {title}
        </button>
      </h1>
    )
  }
  const from = writing
  const save = (text: string) => {
    const to = text.trim()
    setWriting(null)
    if (to === '' || to === from) return
    submit({ v: OPERATION_VERSION, id: session.newId(), kind: 'edit-map', title: { from, to } })
  }
  return (
    <input
      // The field appears because the person asked to write in it.
      // biome-ignore lint/a11y/noAutofocus: see above
      autoFocus
      aria-label="Title of the map"
      dir="auto"
      defaultValue={from}
      maxLength={LIMITS.line}
      className="min-w-0 flex-1 rounded-sm border border-accent bg-raised px-1 py-0.5 font-semibold text-sm outline-none"
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => save(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') save(event.currentTarget.value)
        if (event.key === 'Escape') setWriting(null)
      }}
    />
  )
}
