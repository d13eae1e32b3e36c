'use client'
import { type KeyboardEvent, useCallback } from 'react'
import type { OutlineRow } from '@/lib/domain/outline-rows'
import { useEditor } from '../workspace/editor-context'
import { useFoundClaims } from '../workspace/found-claims'
import { isFolded } from '../workspace/showing'
import type { Spot } from '../workspace/walk'
import { useWorkspace } from '../workspace/workspace-context'
import { indentRow, outdentRow } from './outline-moves'

/** What a row stands for when it is selected. */
export const spotOfRow = ({ claimId, argumentId }: OutlineRow): Spot =>
  claimId !== null ? { kind: 'claim', id: claimId } : { kind: 'argument', id: argumentId ?? '' }

/** The row that shows a thing: the one in this argument, else where it is written out, else -1. */
export function rowOfSpot(rows: readonly OutlineRow[], spot: Spot, via: string | null): number {
  if (spot.kind === 'argument')
    return rows.findIndex(({ argumentId, sign }) => argumentId === spot.id && sign !== 'joint')
  const seenVia = via === null ? -1 : rows.findIndex((row) => row.claimId === spot.id && row.argumentId === via)
  return seenVia >= 0 ? seenVia : rows.findIndex(({ claimId, repeat }) => claimId === spot.id && repeat === null)
}

type Props = {
  rows: readonly OutlineRow[]
  /** Indices of the rows that are not inside a folded one. */
  shown: readonly number[]
  folded: ReadonlySet<string>
  fold: (key: string, fold: boolean) => void
  goToRow: (index: number, focus: boolean) => void
  /** The key of the row that has the focus. */
  focusKey: string | null
}

/** The keys of a tree as screen readers teach them: up and down, into and out of, first and last; Enter writes. */
export function useOutlineKeys({ rows, shown, folded, fold, goToRow, focusKey }: Props) {
  const { select } = useWorkspace()
  const { actions, situation, shownMap } = useEditor()
  const { showing } = useFoundClaims()

  return useCallback(
    (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
      if (event.target instanceof Element && event.target.closest('textarea, button')) return
      const at = shown.findIndex((index) => rows[index]?.key === focusKey)
      const index = shown[at] ?? -1
      const row = rows[index]
      if (event.altKey) {
        const moves = { ArrowRight: indentRow, ArrowLeft: outdentRow }
        const key = event.key as keyof typeof moves
        if (!situation.editable || !moves[key]) return
        // Also where there is nowhere to go: these keys leave the page in some browsers.
        event.preventDefault()
        const move = moves[key](shownMap, rows, index)
        if (move) actions.reshape((acts) => acts.move(move.moved, move.target, move.choice))
        else actions.say(key === 'ArrowRight' ? 'There is no row before it to go under' : 'It is as far out as it goes')
        return
      }
      const go = (to: number | undefined) => {
        const target = to === undefined ? undefined : rows[to]
        if (to === undefined || !target) return
        goToRow(to, true)
        const spot = spotOfRow(target)
        // The argument by which the eye comes to a claim is the one its row hangs by.
        if (target.argumentId !== null && spot.kind === 'claim') actions.goTo(spot, target.argumentId)
        else select([spot])
      }
      switch (event.key) {
        case 'ArrowDown':
          go(shown[at + 1])
          break
        case 'ArrowUp':
          go(shown[Math.max(0, at - 1)])
          break
        case 'Home':
          go(shown[0])
          break
        case 'End':
          go(shown.at(-1))
          break
        case 'ArrowRight':
          if (isFolded(showing, row?.claimId ?? null)) {
            actions.run('fold')
            break
          }
          if (!row || row.inside === 0) return
          if (folded.has(row.key)) fold(row.key, false)
          else go(index + 1)
          break
        case 'ArrowLeft':
          if (!row) return
          if (row.inside > 0 && !folded.has(row.key)) fold(row.key, true)
          else if (row.parent >= 0) go(row.parent)
          break
        case 'Enter':
          if (row?.repeat) go(rowOfSpot(rows, spotOfRow(row), null))
          else actions.run('edit')
          break
        case 'Escape':
          select([])
          break
        default:
          return
      }
      event.preventDefault()
    },
    [rows, shown, folded, fold, goToRow, focusKey, select, actions, situation.editable, shownMap, showing],
  )
}
