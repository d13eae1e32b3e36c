'use client'
import { Minus, Move, Plus, Spline, SquaresUnite, Zap } from 'lucide-react'
import type { ReactNode } from 'react'
import type { MoveChoice, Moved } from '@/lib/domain/compose-reshape'
import type { Point } from '@/lib/domain/model'
import { MenuItem, MenuLabel } from '../ui/menu'
import { useEditor } from '../workspace/editor-context'
import { PointMenu } from '../workspace/point-menu'
import { argumentAround, type Spot } from '../workspace/walk'
import { useWorkspace } from '../workspace/workspace-context'
import { moveChoices } from './move-choices'
import { useReshaping } from './use-reshaping'

/** Something that was dragged onto a claim or an argument. */
export type Drop = {
  moved: Spot
  /** The argument in which a claim was seen when it was taken. */
  via: string | null
  target: Spot
  /** Where the menu opens, in pixels of the window. */
  at: { x: number; y: number }
  /** Where its card was dropped on the map; null in the outline. */
  place: Point | null
}

const WORDS: Record<Spot['kind'], Partial<Record<MoveChoice, { words: string; icon: ReactNode }>>> = {
  claim: {
    pro: { words: 'Move here as a reason', icon: <Plus /> },
    con: { words: 'Move here as an objection', icon: <Minus /> },
  },
  argument: {
    joint: { words: 'Move here as one more premise', icon: <Spline /> },
    con: { words: 'Move here as an undercut', icon: <Zap /> },
  },
}

/** Asks what becomes of something where it was dropped. Leaving it leaves everything as it was. */
export default function DropMenu({ drop, onClose }: { drop: Drop; onClose: () => void }) {
  const { map } = useWorkspace().state
  const { actions } = useEditor()
  const acts = useReshaping()
  const { moved: spot, via, target, at, place } = drop
  const moved: Moved =
    spot.kind === 'argument'
      ? { claimId: null, argumentId: spot.id }
      : { claimId: spot.id, argumentId: argumentAround(map, spot.id, via)?.id ?? null }
  const choices = moveChoices(map, moved, target)
  return (
    <PointMenu at={at} label="What becomes of it here" onClose={onClose}>
      <MenuLabel>{spot.kind === 'claim' ? 'The claim you dropped' : 'The argument you dropped'}</MenuLabel>
      {choices.map((choice) => {
        const shown = WORDS[target.kind][choice]
        return shown ? (
          <MenuItem key={choice} icon={shown.icon} onSelect={() => acts.move(moved, target, choice)}>
            {shown.words}
          </MenuItem>
        ) : null
      })}
      {spot.kind === 'claim' && target.kind === 'claim' ? (
        <MenuItem
          icon={<SquaresUnite />}
          onSelect={() => actions.askMore({ kind: 'merge', claimIds: [target.id, spot.id] })}
        >
          Merge the two…
        </MenuItem>
      ) : null}
      {place ? (
        <MenuItem icon={<Move />} onSelect={() => actions.pin([{ spot, to: place }])}>
          Only put the card here
        </MenuItem>
      ) : null}
    </PointMenu>
  )
}
