'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type MouseEvent, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { keysAround, outlineRows, visibleRows } from '@/lib/domain/outline-rows'
import { useOpenCounter } from '../questions/open-counter'
import type { Drop } from '../reshaping/drop-menu'
import { lazyPart } from '../ui/later'
import type { MenuPlace } from '../workspace/context-menu'
import { useEditor } from '../workspace/editor-context'
import { EmptyMap } from '../workspace/empty-map'
import { KeyBar } from '../workspace/key-bar'
import { PlaceButtons } from '../workspace/place-buttons'
import { TOUCH, useMediaQuery } from '../workspace/use-media-query'
import { WayDoor } from '../workspace/way-door'
import { useWorkspace } from '../workspace/workspace-context'
import { OUTLINE_DEPTHS, OutlineRowView } from './outline-row'
import { rowOfSpot, spotOfRow, useOutlineKeys } from './use-outline-keys'
import { useRowDrag } from './use-row-drag'

/** Loaded when it is first asked for. */
const ContextMenu = lazyPart(async () => ({ default: (await import('../workspace/context-menu')).ContextMenu }))
/** Loaded when something is first dropped on something. */
const DropMenu = lazyPart(() => import('../reshaping/drop-menu'))
/** About as high as a row of two lines; what is drawn is measured. */
const USUAL_ROW = 84
const FOLLOW_FRAMES = 30

/** The map as a tree that can be read and worked on from top to bottom: by keyboard, by ear, and on a phone. */
export function Outline() {
  const { state, selection, select, editing, revealed } = useWorkspace()
  const { shownMap, draft, situation, focusAsked, via } = useEditor()
  const rows = useMemo(() => outlineRows(shownMap), [shownMap])
  const counter = useOpenCounter(state.map)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const shown = useMemo(() => visibleRows(rows, folded), [rows, folded])
  const [focusKey, setFocusKey] = useState<string | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const drag = useRowDrag(situation.editable, setDrop)
  const scroller = useRef<HTMLDivElement>(null)
  const treeId = useId()
  const touch = useMediaQuery(TOUCH)

  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_ROW,
    getItemKey: (at) => rows[shown[at] ?? -1]?.key ?? at,
    overscan: 8,
    // Rows that are gone to end clear of the edges and of the bar with the keys.
    scrollPaddingStart: 14,
    scrollPaddingEnd: touch ? 136 : 88,
  })

  const waiting = useRef(0)

  /** Unfolds what hides a row, scrolls to it and gives it the focus. */
  const goToRow = useCallback(
    (index: number, focus: boolean) => {
      const row = rows[index]
      if (!row) return
      const hiding = keysAround(rows, index).filter((key) => folded.has(key))
      const open = new Set([...folded].filter((key) => !hiding.includes(key)))
      if (hiding.length > 0) setFolded(open)
      const at = (hiding.length > 0 ? visibleRows(rows, open) : shown).indexOf(index)
      if (focus) setFocusKey(row.key)
      // A row that was just unfolded is known to the list from the next frame on.
      requestAnimationFrame(() => {
        virtualizer.scrollToIndex(at, { align: 'auto' })
        // Drawn now, and as high as it is rather than as it was thought to be.
        requestAnimationFrame(() => virtualizer.scrollToIndex(at, { align: 'auto' }))
        cancelAnimationFrame(waiting.current)
        if (focus) focusRow(scroller.current, row.key, waiting)
      })
    },
    [rows, shown, folded, virtualizer],
  )

  const go = useRef(goToRow)
  useEffect(() => {
    go.current = goToRow
  })
  const atRows = useRef(rows)
  useEffect(() => {
    atRows.current = rows
  })
  const asked = useRef(focusAsked?.count)
  useEffect(() => {
    if (!focusAsked || asked.current === focusAsked.count) return
    asked.current = focusAsked.count
    if (focusAsked.spot) go.current(rowOfSpot(atRows.current, focusAsked.spot, via), true)
    else scroller.current?.focus({ preventScroll: true })
  }, [focusAsked, via])
  const revealedThing = revealed?.thing
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same thing may be asked for again
  useEffect(() => {
    if (revealedThing?.kind !== 'claim' && revealedThing?.kind !== 'argument') return
    go.current(rowOfSpot(atRows.current, { kind: revealedThing.kind, id: revealedThing.id }, null), true)
  }, [revealedThing, revealed?.count])
  // A card that is begun or reworded must be on the screen to be written in.
  const written = draft?.ids[1] ?? editing
  useEffect(() => {
    if (written) go.current(rowOfSpot(atRows.current, { kind: 'claim', id: written }, null), false)
  }, [written])

  const fold = useCallback((key: string, fold: boolean) => {
    setFolded((last) => {
      const next = new Set(last)
      if (fold) next.add(key)
      else next.delete(key)
      return next
    })
  }, [])
  const onKeyDown = useOutlineKeys({ rows, shown, folded, fold, goToRow, focusKey })

  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const onContextMenu = (event: MouseEvent) => {
    if (!(event.target instanceof Element) || event.target.closest('textarea')) return
    const element = event.target.closest<HTMLElement>('[data-row]')
    const row = rows.find(({ key }) => key === element?.dataset.row)
    if (!element || !row) return
    event.preventDefault()
    const spot = spotOfRow(row)
    // The menu is about to take the focus: it must not be asked for here.
    if (!selectedSpots.has(`${spot.kind}:${spot.id}`)) select([spot], row.argumentId)
    setFocusKey(row.key)
    setMenu({ ...placeOf(event, element), onPane: null })
  }
  const selectedSpots = new Set(selection.map(({ kind, id }) => `${kind}:${id}`))
  const items = virtualizer.getVirtualItems()
  const tabKey = items.some(({ key }) => key === focusKey) ? focusKey : items[0]?.key
  if (situation.empty && !draft) {
    return (
      <div className="dotted flex h-full items-center justify-center">
        <EmptyMap />
      </div>
    )
  }
  return (
    <div className="dotted relative flex h-full flex-col bg-paper">
      <div
        role="toolbar"
        aria-label="Outline"
        className="flex shrink-0 items-center border-line border-b bg-surface px-3 py-0.5"
      >
        <PlaceButtons />
        <WayDoor />
      </div>
      <div
        ref={scroller}
        tabIndex={-1}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain px-3.5 pt-3.5 pb-24 outline-none pointer-coarse:pb-36"
      >
        <div
          id={treeId}
          role="tree"
          aria-label={`Outline: ${state.map.details?.title ?? ''}`}
          aria-multiselectable="true"
          data-testid="outline"
          onKeyDown={onKeyDown}
          onContextMenu={onContextMenu}
          className="relative mx-auto w-full max-w-3xl [--deepest-here:var(--deepest)] md:[--deepest-here:var(--deepest-wide)]"
          style={{ ...OUTLINE_DEPTHS, height: virtualizer.getTotalSize() }}
        >
          {items.map(({ index: at, key, start }) => {
            const row = rows[shown[at] ?? -1]
            if (!row) return null
            const spot = spotOfRow(row)
            return (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={at}
                role="presentation"
                className="absolute inset-x-0 top-0 pb-2"
                style={{ transform: `translateY(${start}px)` }}
              >
                <OutlineRowView
                  row={row}
                  map={shownMap}
                  selected={selectedSpots.has(`${spot.kind}:${spot.id}`)}
                  folded={folded.has(row.key)}
                  tabStop={key === tabKey}
                  writing={
                    row.repeat !== null
                      ? null
                      : draft?.ids[1] === row.claimId
                        ? 'draft'
                        : editing === row.claimId
                          ? 'write'
                          : null
                  }
                  draftForm={draft?.form ?? null}
                  drag={drag}
                  counter={counter}
                  onFold={fold}
                  onFocus={setFocusKey}
                />
              </div>
            )
          })}
        </div>
      </div>
      {drop ? (
        <Suspense fallback={null}>
          <DropMenu drop={drop} onClose={() => setDrop(null)} />
        </Suspense>
      ) : null}
      <div className="pointer-events-none absolute inset-x-2 bottom-4 flex justify-center">
        <div className="pointer-events-auto max-w-full">
          <KeyBar />
        </div>
      </div>
      {menu ? (
        <Suspense fallback={null}>
          <ContextMenu place={menu} onClose={() => setMenu(null)} />
        </Suspense>
      ) : null}
    </div>
  )
}

/** Under the pointer; asked for with the keyboard (Shift+F10), at the beginning of the row. */
function placeOf({ clientX, clientY, button }: MouseEvent, row: HTMLElement): { x: number; y: number } {
  if (button === 2) return { x: clientX, y: clientY }
  const { left, top } = row.getBoundingClientRect()
  return { x: left + 40, y: top + 28 }
}

/** Tries again until a row far away has been drawn, and one that was written in is read again. */
function focusRow(
  scroller: HTMLElement | null,
  key: string,
  waiting: { current: number },
  framesLeft = FOLLOW_FRAMES,
): void {
  const element = scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`)
  const writer = document.activeElement?.closest('textarea')
  // Somebody has begun to write in another row meanwhile: their letters must not become commands.
  if (writer && scroller?.contains(writer) && !element?.contains(writer)) return
  if (element && !element.querySelector('textarea')) element.focus({ preventScroll: true })
  else if (framesLeft > 0)
    waiting.current = requestAnimationFrame(() => focusRow(scroller, key, waiting, framesLeft - 1))
}
