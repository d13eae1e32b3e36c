'use client'
import { Handle, type NodeProps, Position } from '@xyflow/react'
import { clsx } from 'clsx'
import { MessageSquare, Quote } from 'lucide-react'
import { memo } from 'react'
import { type ClaimStatus, quotesInWords } from '@/lib/domain/claim-status'
import type { ClaimCard as CardText } from '@/lib/domain/layout/card'
import { TagWords } from '../ui/tag-words'
import { BurdenMark } from '../workspace/burden-mark'
import { draftTitle } from '../workspace/claim-writers'
import { foundClass, useFoundClaims } from '../workspace/found-claims'
import { useSeen } from '../workspace/seen-context'
import { SeenMark } from '../workspace/seen-mark'
import type { Seen } from '../workspace/seen-memory'
import { isFolded } from '../workspace/showing'
import { edgeClass, StatusWord } from '../workspace/status-line'
import { UnfoldButton } from '../workspace/unfold-button'
import { type CardFacts, useCardFacts } from './card-facts'
import { CardWriter } from './card-writer'
import { PeerFrame } from './peer-frame'
import type { ClaimNode, ClaimNodeData } from './scene'

/** A claim on the map. Its size is the layout's: text is set line by line as it was measured. */
export const ClaimCard = memo(function ClaimCard({ data, selected, dragging, isConnectable }: NodeProps<ClaimNode>) {
  const { claimId, card, mode } = data
  const facts = useCardFacts(claimId)
  const { found, showing } = useFoundClaims()
  const folded = isFolded(showing, claimId)
  const seen = useSeen(claimId, facts?.news ?? '')
  const writing = mode !== 'read'
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a card is no form's group of fields */}
      <div
        role="group"
        // The map is one tab stop; its keys move the focus from card to card.
        tabIndex={-1}
        data-spot={`claim:${claimId}`}
        aria-label={`${facts?.label ?? data.text}${seen === 'unread' ? ', new since you looked' : ''}${folded ? ', folded' : ''}`}
        aria-roledescription="claim"
        aria-current={selected ? 'true' : undefined}
        className={clsx(
          'group/card relative flex min-h-full w-full flex-col rounded-card border border-l-[3px] bg-raised text-left shadow-card',
          'pt-[8px] pr-[11px] pb-[8px] pl-[9px] outline-offset-2',
          facts ? edgeClass(facts.status, facts.verdict) : 'border-l-line',
          (mode === 'draft' || facts?.verdict === 'supposed' || facts?.verdict === 'dropped') && 'border-dashed',
          selected || writing ? 'card-chosen' : 'hover:shadow-float',
          dragging && 'shadow-float',
          foundClass(found, claimId),
        )}
      >
        <CardHead data={data} facts={facts} seen={mode === 'draft' ? null : seen} />
        {writing ? <CardWriter data={data} /> : <CardLines card={card} />}
        {mode === 'draft' || !facts ? null : (
          <CardFoot status={facts.status} tags={data.tags} foldedId={folded ? claimId : null} />
        )}
        <PeerFrame spot={`claim:${claimId}`} />
      </div>
      <Handle
        type="source"
        position={Position.Top}
        isConnectable={isConnectable && !writing}
        className={clsx('connect-handle', selected && 'connect-handle-shown')}
        title="Drag onto a claim or an argument"
      />
    </>
  )
})

type HeadProps = { data: ClaimNodeData; facts: CardFacts | null; seen: Seen }

function CardHead({ data: { holder, mode, draftForm }, facts, seen }: HeadProps) {
  return (
    <div className="flex h-4 items-center gap-2 overflow-hidden text-[11px] leading-4">
      {mode === 'draft' ? (
        <span className="font-semibold text-accent">{draftTitle(draftForm)}</span>
      ) : facts ? (
        <>
          <StatusWord status={facts.status} verdict={facts.verdict} />
          <BurdenMark burden={facts.burden} />
        </>
      ) : null}
      <SeenMark seen={seen} />
      {mode !== 'draft' && (holder || facts?.status.role === 'thesis') ? (
        <span dir="auto" className="ml-auto truncate text-faint">
          {holder || facts?.status.word}
        </span>
      ) : null}
    </div>
  )
}

function CardLines({ card: { style, text } }: { card: CardText }) {
  return (
    <p
      dir="auto"
      className="mt-1 text-start font-semibold font-serif"
      style={{ fontSize: `${style.size}px`, lineHeight: `${style.lineHeight}px` }}
    >
      {text.lines.map((line, at) => (
        // Lines have no identity but their place.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <span key={at} className="block whitespace-pre">
          {line}
          {at < text.lines.length - 1 ? ' ' : ''}
        </span>
      ))}
    </p>
  )
}

type FootProps = {
  status: ClaimStatus
  tags: readonly string[]
  /** Its id when what argues about it is folded away. */
  foldedId: string | null
}

function CardFoot({ status, tags, foldedId }: FootProps) {
  const { quotes, notes, reasons, objections } = status
  const counts = (
    <>
      {reasons > 0 ? <span className="text-pro">+{reasons}</span> : null}
      {objections > 0 ? <span className="text-con">−{objections}</span> : null}
    </>
  )
  return (
    <div className="mt-auto flex h-4 items-center gap-2.5 text-[11px] text-faint leading-4">
      <span className={clsx('inline-flex shrink-0 items-center gap-1', quotes.lost > 0 && 'text-warn')}>
        <Quote aria-hidden="true" className="size-3" />
        {quotesInWords(quotes)}
      </span>
      {notes > 0 ? (
        <span className="inline-flex items-center gap-1">
          <MessageSquare aria-hidden="true" className="size-3" />
          {notes}
        </span>
      ) : null}
      {/* Beside the unfold button there is no room for a tag's word, and its dot alone says nothing. */}
      {tags.length > 0 && foldedId === null ? <TagWords tags={tags} most={2} /> : null}
      <span className="ml-auto inline-flex shrink-0 gap-2 font-semibold tabular-nums">
        {foldedId === null ? counts : <UnfoldButton claimId={foldedId}>{counts}</UnfoldButton>}
      </span>
    </div>
  )
}
