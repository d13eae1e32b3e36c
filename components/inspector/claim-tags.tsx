'use client'
import { Plus, UserRound, X } from 'lucide-react'
import { useState } from 'react'
import { LIMITS } from '@/lib/domain/limits'
import type { Claim } from '@/lib/domain/model'
import { tagHue } from '@/lib/domain/tag-hue'
import { HueMark } from '../ui/hue'
import { Popover, PopoverContent, PopoverTrigger } from '../ui/popover'
import { useWorkspace } from '../workspace/workspace-context'
import { countedValues } from './rank-suggestions'
import { SuggestInput } from './suggest-input'
import { useEdits } from './use-edits'

const chipClass =
  'inline-flex h-6 max-w-full items-center gap-1 rounded-full border border-line bg-paper px-2.5 text-soft text-xs pointer-coarse:h-9'
const addClass =
  'inline-flex h-6 items-center gap-1 rounded-full border border-faint/50 border-dashed px-2.5 text-faint text-xs hover:border-faint hover:text-ink pointer-coarse:h-9 [&_svg]:size-3'

/** Whose claim it is, and its tags: as chips that can be changed by those who may. */
export function ClaimTags({ claim }: { claim: Claim }) {
  const { can } = useWorkspace()
  const { editClaim } = useEdits()
  const mayEdit = can('content.edit')
  if (!mayEdit && claim.holder === null && claim.tags.length === 0) return null
  return (
    <ul aria-label="Holder and tags" className="flex flex-wrap items-center gap-1.5">
      {mayEdit || claim.holder !== null ? (
        <li className="min-w-0">
          <Holder claim={claim} mayEdit={mayEdit} />
        </li>
      ) : null}
      {claim.tags.map((tag) => (
        <li key={tag} className={chipClass}>
          <HueMark hue={tagHue(tag)} shape="tag" />
          <span className="truncate">{tag}</span>
          {mayEdit ? (
            <button
              type="button"
              aria-label={`Take off the tag ${tag}`}
              className="-mr-1.5 inline-flex size-4 items-center justify-center rounded-full text-faint hover:bg-ink/8 hover:text-ink pointer-coarse:size-7"
              onClick={() => editClaim(claim, { removeTags: [tag] })}
            >
              <X aria-hidden="true" className="size-3" />
            </button>
          ) : null}
        </li>
      ))}
      {mayEdit && claim.tags.length < LIMITS.tagsPerClaim ? (
        <li>
          <AddTag claim={claim} />
        </li>
      ) : null}
    </ul>
  )
}

function Holder({ claim, mayEdit }: { claim: Claim; mayEdit: boolean }) {
  const { state } = useWorkspace()
  const { editClaim } = useEdits()
  const [open, setOpen] = useState(false)
  if (!mayEdit) {
    return (
      <span className={chipClass}>
        <UserRound aria-hidden="true" className="size-3 shrink-0" />
        <span className="sr-only">Held by </span>
        <span className="truncate">{claim.holder}</span>
      </span>
    )
  }
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        className={claim.holder === null ? addClass : `${chipClass} hover:border-faint/60 hover:text-ink`}
      >
        <UserRound aria-hidden="true" className="size-3 shrink-0" />
        <span className="sr-only">{claim.holder === null ? 'Add a ' : 'Held by '}</span>
        <span className="truncate">{claim.holder ?? 'holder'}</span>
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="Whose claim it is">
        <SuggestInput
          label="Whose claim it is; empty when it is nobody’s in particular"
          placeholder="Zelensky, RAND, …"
          initial={claim.holder ?? ''}
          allowEmpty
          maxLength={LIMITS.line}
          suggestions={countedValues(
            [...state.map.claims.values()].flatMap(({ holder }) => (holder === null ? [] : [holder])),
          ).map((value) => ({ value }))}
          onCommit={(value) => {
            setOpen(false)
            const to = value === '' ? null : value
            if (to !== claim.holder) editClaim(claim, { holder: { from: claim.holder, to } })
          }}
        />
      </PopoverContent>
    </Popover>
  )
}

function AddTag({ claim }: { claim: Claim }) {
  const { state } = useWorkspace()
  const { editClaim } = useEdits()
  const [open, setOpen] = useState(false)
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger className={addClass}>
        <Plus aria-hidden="true" />
        tag
      </PopoverTrigger>
      <PopoverContent align="start" aria-label="Add a tag">
        <SuggestInput
          label="A word or two; the same tag on many claims groups them"
          placeholder="security, law, …"
          maxLength={LIMITS.tag}
          suggestions={countedValues([...state.map.claims.values()].flatMap(({ tags }) => tags))
            .filter((tag) => !claim.tags.includes(tag))
            .map((value) => ({ value }))}
          onCommit={(tag) => {
            setOpen(false)
            if (!claim.tags.includes(tag)) editClaim(claim, { addTags: [tag] })
          }}
        />
      </PopoverContent>
    </Popover>
  )
}
