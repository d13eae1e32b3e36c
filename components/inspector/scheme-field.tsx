'use client'
import { useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import type { Argument } from '@/lib/domain/model'
import { findScheme, SCHEMES } from '@/lib/domain/schemes/catalogue'
import { Button } from '../ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { useWorkspace } from '../workspace/workspace-context'
import { SuggestInput } from './suggest-input'
import { useEdits } from './use-edits'

const SUGGESTIONS = SCHEMES.map(({ name, description }) => ({ value: name, detail: description }))

/** The pattern of an argument by its usual name, with what that name means. */
export function SchemeField({ argument }: { argument: Argument }) {
  const { can } = useWorkspace()
  const { editArgument } = useEdits()
  const [open, setOpen] = useState(false)
  const description = argument.scheme === null ? undefined : findScheme(argument.scheme)?.description
  const words = argument.scheme === null ? 'Not named' : `Argument from ${argument.scheme}`
  const save = (scheme: string | null) => {
    setOpen(false)
    if (scheme !== argument.scheme) editArgument(argument, { scheme: { from: argument.scheme, to: scheme } })
  }
  return (
    <div className="flex flex-col gap-1">
      {can('content.edit') ? (
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger asChild>
            <Button size="sm" className="max-w-full self-start whitespace-normal">
              {words}
            </Button>
          </PopoverTrigger>
          <PopoverContent align="start" aria-label="Scheme of the argument" className="w-80">
            <SuggestInput
              label="How the premises lead to the conclusion; empty when it has no usual name"
              placeholder="precedent, expert opinion, …"
              initial={argument.scheme ?? ''}
              allowEmpty
              maxLength={LIMITS.line}
              suggestions={SUGGESTIONS}
              onCommit={(value) => save(value === '' ? null : (findScheme(value)?.name ?? value))}
            />
          </PopoverContent>
        </Popover>
      ) : (
        <p className="text-sm">{words}</p>
      )}
      {description ? <p className="text-faint text-xs">{description}</p> : null}
    </div>
  )
}
