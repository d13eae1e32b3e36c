'use client'
import { clsx } from 'clsx'
import { ChevronDown, ChevronRight, CornerLeftUp, Link2, Repeat2 } from 'lucide-react'
import type { CSSProperties, MouseEvent, ReactNode } from 'react'
import { claimStatus } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { Verdict } from '@/lib/domain/evaluation/verdict'
import { frameInWords } from '@/lib/domain/frame-words'
import { conjunctionOf } from '@/lib/domain/layout/card'
import type { Claim } from '@/lib/domain/model'
import { lastNewsOf } from '@/lib/domain/news'
import type { OutlineRow } from '@/lib/domain/outline-rows'
import { countOf, listInWords } from '../history/words'
import type { OpenCounter } from '../questions/open-counter'
import { openInWords } from '../questions/open-words'
import { HueMark } from '../ui/hue'
import { TagWords } from '../ui/tag-words'
import { BurdenMark } from '../workspace/burden-mark'
import { DraftWriter, draftTitle, TextWriter } from '../workspace/claim-writers'
import { argumentInWords, claimInWords, metaInWords, repeatInWords } from '../workspace/describe'
import type { DraftForm } from '../workspace/draft'
import { useEditor } from '../workspace/editor-context'
import { foundClass, useFoundClaims } from '../workspace/found-claims'
import { useReaderId, useSeen } from '../workspace/seen-context'
import { SeenMark } from '../workspace/seen-mark'
import type { Seen } from '../workspace/seen-memory'
import { isFolded, toggleFold } from '../workspace/showing'
import { StatusWord } from '../workspace/status-line'
import { useVerdict } from '../workspace/verdict-context'
import { useWorkspace } from '../workspace/workspace-context'
import { RowSignMark } from './row-sign'
import { spotOfRow } from './use-outline-keys'
import type { RowDrag } from './use-row-drag'

/** Deeper rows stand no further in (`--deepest` of the tree): their level is told in a number instead. */
const DEEPEST = { phone: 5, wide: 12 }
const INDENT = 15

/** For the element around the rows. */
export const OUTLINE_DEPTHS = { '--deepest': DEEPEST.phone, '--deepest-wide': DEEPEST.wide } as CSSProperties

type Props = {
  row: OutlineRow
  map: DebateMap
  selected: boolean
  folded: boolean
  tabStop: boolean
  writing: 'draft' | 'write' | null
  draftForm: DraftForm | null
  onFold: (key: string, fold: boolean) => void
  onFocus: (key: string) => void
  drag: RowDrag | null
  /** Null until open questions can be counted. */
  counter: OpenCounter | null
}

/** One row of the outline: a claim with its sign, the heading of joint premises, or a reference to a claim written elsewhere. */
export function OutlineRowView({
  row,
  map,
  selected,
  folded,
  tabStop,
  writing,
  draftForm,
  onFold,
  onFocus,
  drag,
  counter,
}: Props) {
  const { selection, select } = useWorkspace()
  const { actions, show } = useEditor()
  const { found, showing } = useFoundClaims()
  // Folded for both views, or only this row of the outline.
  const claimFolded = row.repeat === null && isFolded(showing, row.claimId)
  const hidesInside = folded || claimFolded
  const fold = (to: boolean) => {
    if (claimFolded) show(toggleFold(showing, row.claimId ?? ''))
    else onFold(row.key, to)
  }
  const claim = row.claimId === null ? undefined : map.claims.get(row.claimId)
  const whole = useWholeMap(map, claim)
  const seen = useSeen(row.claimId, lastNewsOf(whole, row.claimId ?? '', useReaderId()))
  const spot = spotOfRow(row)
  const verdict = useVerdict(row.claimId ?? '')
  const open = openQuestions(whole, row, counter)

  const choose = (event: MouseEvent) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      const others = selection.filter(({ kind, id }) => !(kind === spot.kind && id === spot.id))
      select(selected ? others : [...others, spot])
    } else if (row.argumentId !== null && spot.kind === 'claim') actions.goTo(spot, row.argumentId)
    else select([spot])
    onFocus(row.key)
  }

  return (
    <div
      className="flex flex-col"
      style={{ paddingLeft: `calc(min(${row.depth}, var(--deepest-here)) * ${INDENT}px)` }}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the tree hears the keys of all its rows */}
      <div
        role="treeitem"
        aria-level={row.depth + 1}
        aria-posinset={row.place}
        aria-setsize={row.siblings}
        aria-selected={selected}
        aria-expanded={row.inside > 0 || claimFolded ? !hidesInside : undefined}
        aria-label={`${labelOf(whole, row, claim, verdict)}${open > 0 ? `. ${openInWords(open)}` : ''}${seen === 'unread' ? ', new since you looked' : ''}`}
        tabIndex={tabStop ? 0 : -1}
        data-row={row.key}
        data-spot={`${spot.kind}:${spot.id}`}
        onClick={choose}
        onDoubleClick={() => (row.repeat === null && claim ? actions.run('edit') : undefined)}
        onFocus={() => onFocus(row.key)}
        draggable={drag !== null && writing === null}
        onDragStart={(event) => drag?.start(row, event)}
        onDragOver={(event) => drag?.enter(row, event)}
        onDrop={(event) => drag?.drop(row, event)}
        onDragEnd={() => drag?.end()}
        className={clsx(
          'flex cursor-default gap-2.5 rounded-card border px-3 py-2 outline-offset-2',
          claim && row.repeat === null ? 'border-line bg-raised shadow-card' : 'border-line border-dashed bg-surface',
          drag?.over === row.key
            ? 'outline-2 outline-accent outline-dashed'
            : selected && 'outline-2 outline-accent outline-solid',
          foundClass(found, row.claimId),
        )}
      >
        <RowSignMark sign={row.sign} />
        <div className="min-w-0 flex-1">
          {row.repeat === null && claim ? (
            <WrittenClaim
              map={whole}
              claim={claim}
              row={row}
              writing={writing}
              draftForm={draftForm}
              seen={seen}
              verdict={verdict}
              open={open}
            />
          ) : (
            <Reference map={map} claim={claim} row={row} open={open} />
          )}
        </div>
        {row.depth > DEEPEST.phone ? (
          <span className={clsx('text-2xs text-faint tabular-nums', row.depth <= DEEPEST.wide && 'md:hidden')}>
            level {row.depth + 1}
          </span>
        ) : null}
        {row.inside > 0 || claimFolded ? <FoldButton folded={hidesInside} onFold={() => fold(!hidesInside)} /> : null}
      </div>
      {hidesInside && claim ? <FoldedWords map={whole} row={row} onUnfold={() => fold(false)} /> : null}
    </div>
  )
}

type ClaimProps = Pick<Props, 'map' | 'row' | 'writing' | 'draftForm'> & {
  claim: Claim
  seen: Seen
  verdict: Verdict
  open: number
}

function WrittenClaim({ map, claim, row, writing, draftForm, seen, verdict, open }: ClaimProps) {
  const status = claimStatus(map, claim)
  const frame = map.frames.get(claim.frameId ?? '')
  if (writing === 'draft') {
    return (
      <div className="font-serif text-base leading-5.5">
        <p className="font-sans font-semibold text-2xs text-accent">{draftTitle(draftForm)}</p>
        <DraftWriter claimId={claim.id} form={draftForm} />
      </div>
    )
  }
  return (
    <>
      {writing === 'write' ? (
        <div className="text-base leading-5.5">
          <TextWriter claimId={claim.id} text={claim.text} />
        </div>
      ) : (
        <p
          dir="auto"
          className={clsx('whitespace-pre-line font-serif text-base leading-5.5', row.depth === 0 && 'font-semibold')}
        >
          {claim.text}
        </p>
      )}
      <p className="mt-1 flex flex-wrap items-center gap-x-2 text-faint text-xs">
        <StatusWord status={status} verdict={verdict} />
        <BurdenMark burden={claim.burden} words />
        <SeenMark seen={seen} />
        <Scheme map={map} row={row} />
        <OpenMark open={open} />
        <span dir="auto">{metaInWords(claim, status)}</span>
        {frame ? (
          <span dir="auto" className="inline-flex min-w-0 items-center gap-1 rounded-full border border-line px-1.5">
            <HueMark hue={frame.colour} shape="frame" />
            <span className="truncate">{frameInWords(frame)}</span>
          </span>
        ) : null}
        <TagWords tags={claim.tags} most={4} />
      </p>
    </>
  )
}

/** Counts are of the whole map, whatever of it is shown; a draft is on the shown one only. */
function useWholeMap(shown: DebateMap, claim: Claim | undefined): DebateMap {
  const { map } = useWorkspace().state
  return claim && !map.claims.has(claim.id) ? shown : map
}

/** The named scheme of the argument that the row stands for, and of a backing what it backs: its sign says no more than “reason”. */
function Scheme({ map, row }: Pick<Props, 'map' | 'row'>): ReactNode {
  const argument = row.argumentId === null || row.sign === 'joint' ? undefined : map.arguments.get(row.argumentId)
  return argument?.scheme || (argument && row.sign === 'backing') ? (
    <span className="text-soft">{conjunctionOf(argument)}</span>
  ) : null
}

/** Of the argument that the row stands for; what joins another argument is told at the head of that. */
function openQuestions(map: DebateMap, { argumentId, sign }: OutlineRow, counter: OpenCounter | null): number {
  const argument = argumentId === null || sign === 'joint' ? undefined : map.arguments.get(argumentId)
  return argument?.scheme != null && counter ? counter(map, argument) : 0
}

const OpenMark = ({ open }: { open: number }): ReactNode =>
  open > 0 ? <span className="whitespace-nowrap font-semibold text-warn">{openInWords(open)}</span> : null

function Reference({ map, claim, row, open }: Pick<Props, 'map' | 'row'> & { claim: Claim | undefined; open: number }) {
  if (!claim) {
    const argument = row.argumentId === null ? undefined : map.arguments.get(row.argumentId)
    return (
      <p className="flex flex-wrap items-center gap-x-2 text-soft">
        <Link2 aria-hidden="true" className="size-3.5" />
        {argument ? conjunctionOf(argument) : ''}, together:
        <span className="text-xs">
          <OpenMark open={open} />
        </span>
      </p>
    )
  }
  const cycle = row.repeat === 'cycle'
  const Icon = cycle ? Repeat2 : CornerLeftUp
  return (
    <p dir="auto" className="line-clamp-2 font-serif text-base text-soft leading-5.5">
      {claim.text}
      <span className="ml-2 inline-flex items-center gap-1 font-sans text-faint text-xs">
        <Icon aria-hidden="true" className="size-3" />
        {cycle ? 'goes in a circle' : 'written above'}
      </span>
    </p>
  )
}

function FoldButton({ folded, onFold }: { folded: boolean; onFold: () => void }) {
  const Icon = folded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      // The row says whether it is folded, and the arrow keys fold it: the button is for hands only.
      aria-hidden="true"
      tabIndex={-1}
      onClick={(event) => {
        event.stopPropagation()
        onFold()
      }}
      className="-mr-1.5 inline-flex size-6 shrink-0 items-center justify-center rounded-sm text-faint hover:bg-ink/6 hover:text-ink pointer-coarse:size-9"
    >
      <Icon aria-hidden="true" className="size-4" />
    </button>
  )
}

/** "+ 1 reason, 1 undercut": what a folded row holds. */
function FoldedWords({ map, row, onUnfold }: Pick<Props, 'map' | 'row'> & { onUnfold: () => void }) {
  const about = (kind: 'claim' | 'argument', id: string | null) =>
    id === null
      ? []
      : (map.index.argumentsAbout.get(`${kind}:${id}`)?.toArray() ?? []).flatMap((id) => map.arguments.get(id) ?? [])
  const own = about('claim', row.claimId)
  const step = row.sign === 'joint' ? [] : about('argument', row.argumentId)
  const reasons = [...own, ...step].filter(({ stance }) => stance === 'pro').length
  const objections = own.filter(({ stance }) => stance === 'con').length
  const undercuts = step.filter(({ stance }) => stance === 'con').length
  const words = listInWords([
    ...(reasons > 0 ? [countOf(reasons, 'reason')] : []),
    ...(objections > 0 ? [countOf(objections, 'objection')] : []),
    ...(undercuts > 0 ? [countOf(undercuts, 'undercut')] : []),
  ])
  return (
    <button
      type="button"
      aria-hidden="true"
      tabIndex={-1}
      onClick={onUnfold}
      className="self-start px-4 py-1 text-faint text-xs hover:text-ink"
    >
      {reasons > 0 ? '+' : '−'} {words}
    </button>
  )
}

function labelOf(map: DebateMap, row: OutlineRow, claim: Claim | undefined, verdict: Verdict): string {
  const argument = row.argumentId === null ? undefined : map.arguments.get(row.argumentId)
  if (!claim)
    return argument ? `${countOf(argument.premises.length, 'premise')} together. ${argumentInWords(map, argument)}` : ''
  if (row.repeat) return repeatInWords(map, claim, argument, row.repeat === 'cycle')
  return claimInWords(map, claim, claimStatus(map, claim), { verdict, via: row.argumentId })
}
