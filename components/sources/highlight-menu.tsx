'use client'
import { MessageSquare, Quote } from 'lucide-react'
import { argumentsFrom } from '@/lib/domain/debate-map'
import { StanceSign } from '../inspector/stance-sign'
import { Popover, PopoverAnchor, PopoverContent } from '../ui/popover'
import { useWorkspace } from '../workspace/workspace-context'
import type { SegmentTarget } from './reader-marks'

type Props = {
  anchor: HTMLElement
  targets: readonly SegmentTarget[]
  onChoose: (target: SegmentTarget) => void
  onClose: () => void
}

/** A highlight that several things stand on: which one is meant? */
export default function HighlightMenu({ anchor, targets, onChoose, onClose }: Props) {
  return (
    <Popover open onOpenChange={(open) => (open ? undefined : onClose())}>
      <PopoverAnchor virtualRef={{ current: anchor }} />
      <PopoverContent align="start" aria-label="What stands on this passage" className="w-80 max-w-[90vw] p-1">
        <ul>
          {targets.map((target) => (
            <li key={`${target.kind} ${target.id}`}>
              <button
                type="button"
                className="flex w-full items-start gap-2 rounded-md px-2 py-1.5 text-left hover:bg-ink/6 pointer-coarse:py-2.5"
                onClick={() => {
                  onClose()
                  onChoose(target)
                }}
              >
                <TargetWords target={target} />
              </button>
            </li>
          ))}
        </ul>
      </PopoverContent>
    </Popover>
  )
}

function TargetWords({ target }: { target: SegmentTarget }) {
  const { map } = useWorkspace().state
  switch (target.kind) {
    case 'claim': {
      const stances = new Set(argumentsFrom(map, target.id).map(({ stance }) => stance))
      return (
        <>
          <span className="mt-0.5 flex gap-0.5">
            {stances.has('pro') ? <StanceSign stance="pro" /> : null}
            {stances.has('con') ? <StanceSign stance="con" /> : null}
            {stances.size === 0 ? <Quote aria-hidden="true" className="size-4 text-faint" /> : null}
          </span>
          <span dir="auto" className="line-clamp-2 flex-1 font-serif text-sm">
            {map.claims.get(target.id)?.text}
          </span>
        </>
      )
    }
    case 'quote':
      return (
        <>
          <Quote aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-faint" />
          <span className="text-sm">A quote that no claim rests on yet</span>
        </>
      )
    case 'annotation':
      return (
        <>
          <MessageSquare aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-faint" />
          <span dir="auto" className="line-clamp-2 flex-1 text-sm">
            {map.annotations.get(target.id)?.body}
          </span>
        </>
      )
  }
}
