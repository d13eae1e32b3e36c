'use client'
import { CircleDashed, CircleDot } from 'lucide-react'
import { type ClaimRole, claimStatus } from '@/lib/domain/claim-status'
import { argumentsAbout, argumentsFrom } from '@/lib/domain/debate-map'
import { LIMITS } from '@/lib/domain/limits'
import type { Claim } from '@/lib/domain/model'
import { NotesSection } from '../notes/notes-section'
import { StanceSection } from '../stances/stance-section'
import { StrengthSection } from '../strength/strength-section'
import { CommandItems } from '../workspace/command-items'
import { useEditor } from '../workspace/editor-context'
import { RESHAPE_ITEMS } from '../workspace/reshape-items'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentList } from './argument-list'
import { argumentName } from './argument-words'
import { ClaimTags } from './claim-tags'
import { ConclusionLink } from './conclusion-link'
import { EditableText } from './editable-text'
import { EvidenceSection } from './evidence-section'
import { FrameLine } from './frames-section'
import { InspectorFrame } from './inspector-frame'
import { Section } from './section'
import { StanceSign } from './stance-sign'
import { ThingLink } from './thing-link'
import { ThingMenu } from './thing-menu'
import { useEdits } from './use-edits'
import { VerdictSection } from './verdict-section'
import { WordingConflicts } from './wording-conflict'

type Props = { claim: Claim; markedNote: string | null }

/** Everything about one claim, and what may be done with it. */
export function ClaimInspector({ claim, markedNote }: Props) {
  const { state, can } = useWorkspace()
  const { editClaim } = useEdits()
  const { actions } = useEditor()
  const thing = { kind: 'claim', id: claim.id } as const
  const about = argumentsAbout(state.map, thing)
  const mayEdit = can('content.edit')
  const frame = state.map.frames.get(claim.frameId ?? '')
  const { role, word } = claimStatus(state.map, claim)

  return (
    <InspectorFrame
      thing={thing}
      kind={
        <>
          <RoleSign role={role} />
          {word}
        </>
      }
      acts={
        <ThingMenu name="claim" thing={thing} onDelete={mayEdit ? () => actions.remove([thing]) : null}>
          <CommandItems items={RESHAPE_ITEMS} />
        </ThingMenu>
      }
    >
      <div className="flex flex-col gap-3 pb-4">
        <EditableText
          name="claim"
          place={claim.id}
          sentence
          text={claim.text}
          mayEdit={mayEdit}
          maxLength={LIMITS.claimText}
          className="font-serif! text-lg!"
          onSave={(text) => editClaim(claim, { text })}
        >
          <h2 dir="auto" className="whitespace-pre-line text-pretty font-semibold font-serif text-xl">
            {claim.text}
          </h2>
        </EditableText>
        <ClaimTags claim={claim} />
        {frame ? <FrameLine frame={frame} /> : null}
        <WordingConflicts claim={claim} />
      </div>
      <VerdictSection claim={claim} />
      <StanceSection key={claim.id} target={thing} />
      <StrengthSection thing={thing} />
      <ArgumentList title="For" arguments={about.filter(({ stance }) => stance === 'pro')} none="no reason yet" />
      <ArgumentList
        title="Against"
        arguments={about.filter(({ stance }) => stance === 'con')}
        none="no objection yet"
      />
      <ArguesFor claim={claim} />
      <EvidenceSection claim={claim} />
      <NotesSection place={thing} markedId={markedNote} />
    </InspectorFrame>
  )
}

function RoleSign({ role }: { role: ClaimRole }) {
  switch (role) {
    case 'thesis':
      return <CircleDot aria-hidden="true" className="size-4 text-ink" />
    case 'unconnected':
      return <CircleDashed aria-hidden="true" className="size-4" />
    case 'both':
      return (
        <>
          <StanceSign stance="pro" />
          <StanceSign stance="con" />
        </>
      )
    default:
      return <StanceSign stance={role === 'reason' ? 'pro' : 'con'} undercut={role === 'undercut'} />
  }
}

/** What the claim is used for: each argument it is a premise of, and what that is about. */
function ArguesFor({ claim }: { claim: Claim }) {
  const { state } = useWorkspace()
  const from = argumentsFrom(state.map, claim.id)
  if (from.length === 0) return null
  return (
    <Section title="Used in" aside={from.length}>
      <ul className="flex flex-col gap-2.5">
        {from.map((argument) => (
          <li key={argument.id} className="flex items-start gap-2">
            <span className="mt-1">
              <StanceSign stance={argument.stance} undercut={argumentName(argument) === 'Undercut'} />
            </span>
            <p className="min-w-0 flex-1 text-base">
              <ThingLink thing={{ kind: 'argument', id: argument.id }} className="text-faint text-sm">
                {`${argumentName(argument)}${argument.premises.length > 1 ? ', with others,' : ''} ${argument.stance === 'pro' ? 'for' : 'to'}`}
              </ThingLink>{' '}
              <ConclusionLink argument={argument} />
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
