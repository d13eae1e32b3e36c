'use client'
import { ClaimWriter } from './claim-writer'
import type { DraftForm } from './draft'
import { useEditor } from './editor-context'

/** What a draft card is called. */
export function draftTitle(form: DraftForm | null): string {
  switch (form?.kind) {
    case 'reply':
      if (form.stance === 'pro') return 'New reason'
      return form.conclusion.kind === 'argument' ? 'New undercut' : 'New objection'
    case 'joint':
      return 'New joint premise'
    case 'parent':
      return 'New conclusion'
    default:
      return 'New claim'
  }
}

const PLACEHOLDERS: Record<ReturnType<typeof draftTitle>, string> = {
  'New reason': 'Because…',
  'New objection': 'But…',
  'New undercut': 'That does not follow, since…',
  'New joint premise': 'And together with it…',
  'New conclusion': 'Therefore…',
  'New claim': 'A sentence that can be true or false',
}

/** Writes a claim that is not on the map yet. A half-written one stays open when the person looks elsewhere. */
export function DraftWriter({ claimId, form }: { claimId: string; form: DraftForm | null }) {
  const { actions, draft } = useEditor()
  const title = draftTitle(form)
  return (
    <ClaimWriter
      claimId={claimId}
      words=""
      label={title}
      placeholder={(form?.kind === 'reply' && form.asked?.asks) || (PLACEHOLDERS[title] ?? '')}
      className="font-semibold font-serif"
      draft={draft ?? undefined}
      keep="Add"
      onKeep={(_from, text) => actions.sendDraft(text)}
      onLeave={() => actions.dropDraft()}
      onBlur={(_from, text) => {
        if (text.trim() !== '') return false
        actions.dropDraft('elsewhere')
        return true
      }}
    />
  )
}

/** Rewords a claim in place. Looking elsewhere keeps what was written. */
export function TextWriter({ claimId, text }: { claimId: string; text: string }) {
  const { actions } = useEditor()
  return (
    <ClaimWriter
      claimId={claimId}
      words={text}
      label="Words of the claim"
      className="font-semibold font-serif"
      keep="Save"
      onKeep={(from, to) => actions.saveText(claimId, from, to)}
      onLeave={() => actions.cancelText(claimId)}
      onBlur={(from, to) => {
        actions.saveText(claimId, from, to, 'elsewhere')
        return true
      }}
    />
  )
}
