'use client'
import { useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import type { Argument } from '@/lib/domain/model'
import { findScheme } from '@/lib/domain/schemes/catalogue'
import { searchSchemes } from '@/lib/domain/schemes/search-schemes'
import { Button } from '../ui/button'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { useWorkspace } from '../workspace/workspace-context'
import type { Suggestion } from './rank-suggestions'
import { SchemeSlots } from './scheme-slots'
import { SchemeSuggestion } from './scheme-suggestion'
import { SuggestInput } from './suggest-input'
import { useEdits } from './use-edits'

const search = (typed: string): Suggestion[] =>
  searchSchemes(typed).map(({ name, description }) => ({ value: name, detail: description }))

/** The pattern of an argument by its usual name, with what that name means. */
export function SchemeField({ argument }: { argument: Argument }) {
  const { can } = useWorkspace()
  const { editArgument } = useEdits()
  const [open, setOpen] = useState(false)
  const scheme = argument.scheme === null ? undefined : findScheme(argument.scheme)
  const words = argument.scheme === null ? 'Not named' : `Argument from ${argument.scheme}`
  const save = (to: string | null) => {
    setOpen(false)
    if (to !== argument.scheme) editArgument(argument, { scheme: { from: argument.scheme, to } })
  }
  return (
    <div className="flex flex-col gap-2">
      {can('content.edit') ? (
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger asChild>
            <Button size="sm" data-scheme className="max-w-full self-start whitespace-normal">
              {words}
            </Button>
          </PopoverTrigger>
          <PopoverContent align="start" aria-label="Scheme of the argument" className="w-80">
            <SuggestInput
              label="How the premises lead to the conclusion, by name or by words like “according to”; empty when it has no usual name"
              placeholder="precedent, expert opinion, …"
              initial={argument.scheme ?? ''}
              allowEmpty
              maxLength={LIMITS.line}
              suggestions={search}
              onCommit={(value) => save(value === '' ? null : (findScheme(value)?.name ?? value))}
            />
          </PopoverContent>
        </Popover>
      ) : (
        <p className="text-sm">{words}</p>
      )}
      {scheme ? <p className="text-soft text-xs">{scheme.description}</p> : null}
      {scheme ? <SchemeSlots argument={argument} scheme={scheme} /> : null}
      {argument.scheme === null && can('content.edit') ? <SchemeSuggestion argument={argument} onTake={save} /> : null}
    </div>
  )
}
