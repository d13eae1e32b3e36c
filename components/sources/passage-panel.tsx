'use client'
import { X } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { toast } from '@/components/ui/toast'
import type { TextRange } from '@/lib/domain/anchoring/describe-passage'
import { LIMITS } from '@/lib/domain/limits'
import type { Source } from '@/lib/domain/model'
import { ClaimPicker } from '../inspector/claim-picker'
import { useDraft, useNewText } from '../notes/drafts'
import { NoteComposer } from '../notes/note-composer'
import { Button } from '../ui/button'
import { IconButton } from '../ui/icon-button'
import { LengthNote, overLength } from '../ui/length-note'
import { shortened } from '../ui/shortened'
import { Textarea } from '../ui/textarea'
import { announce } from '../workspace/announcer'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { composeClaimFrom, composeEvidence, composeNoteOn } from './compose-passage'
import type { PassageAct } from './selection-bar'

const TITLES: Record<PassageAct, string> = {
  claim: 'New claim from the passage',
  evidence: 'Evidence for which claims?',
  note: 'Note on the passage',
}

type Props = { act: PassageAct; source: Source; range: TextRange; onClose: () => void }

/** Under the text, which stays in sight: where a passage becomes a claim, evidence or a note. */
export default function PassagePanel({ act, source, range, onClose }: Props) {
  const passage = source.text.slice(range.start, range.end)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    onClose()
  }
  const Form = { claim: ClaimForm, evidence: EvidenceForm, note: NoteForm }[act]
  return (
    <section
      aria-label={TITLES[act]}
      onKeyDown={onKeyDown}
      className="flex max-h-[70%] shrink-0 flex-col gap-2.5 overflow-y-auto border-line border-t bg-raised px-4 pt-3 pb-4 shadow-float motion-safe:animate-rise"
    >
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold text-sm">{TITLES[act]}</h3>
        <IconButton size="sm" label="Close" onClick={onClose}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <blockquote
        dir="auto"
        className="line-clamp-2 border-accent border-l-2 pl-2.5 font-serif text-sm text-soft italic"
      >
        “{shortened(passage, 240)}”
      </blockquote>
      <Form source={source} range={range} passage={passage} onClose={onClose} />
    </section>
  )
}

type FormProps = Omit<Props, 'act'> & { passage: string }

/** Where a half-written form waits while another source is read. */
const placeOf = (act: PassageAct, source: Source, { start, end }: TextRange): string =>
  `${act} from ${source.id} ${start} ${end}`

function ClaimForm({ source, range, passage, onClose }: FormProps) {
  const { state, session, submit, select, reveal } = useWorkspace()
  const { bringIntoView } = useEditor()
  const [draft, setDraft] = useDraft(placeOf('claim', source, range))
  const text = draft?.text ?? passage.replace(/\s+/g, ' ')
  const fits = text.trim() !== '' && overLength(text, LIMITS.claimText) === 0
  const save = () => {
    if (!fits) return
    const { operation, claimId } = composeClaimFrom(state.map, session.newId, source, range, text)
    if (!submit(operation).ok) return
    setDraft(null)
    select([{ kind: 'claim', id: claimId }])
    bringIntoView({ kind: 'claim', id: claimId })
    announce(`Added the claim: ${shortened(text.trim())}`)
    toast('Added the claim with its quote', {
      action: { label: 'Show on the map', onClick: () => reveal({ kind: 'claim', id: claimId }) },
    })
    onClose()
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Textarea
        aria-label="The claim in your words"
        autoFocus
        dir="auto"
        className="max-h-48 font-serif text-base!"
        value={text}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={({ target }) => setDraft({ from: '', text: target.value })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
        }}
      />
      <LengthNote text={text} limit={LIMITS.claimText} />
      <div className="flex items-center gap-2">
        <p className="flex-1 text-faint text-xs">
          Say it as one sentence that can be true or false; the quote stays as it is.
          <span className="block pointer-coarse:hidden">Enter puts it on the map · Shift+Enter new line</span>
        </p>
        <Button type="submit" look="primary" size="sm" disabled={!fits}>
          Add claim
        </Button>
      </div>
    </form>
  )
}

function EvidenceForm({ source, range, onClose }: FormProps) {
  const { state, session, submit } = useWorkspace()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const save = () => {
    if (chosen.length === 0) return
    const { operation } = composeEvidence(state.map, session.newId, source, range, chosen)
    if (!submit(operation).ok) return
    const words =
      chosen.length === 1
        ? 'The passage is evidence for the claim'
        : `The passage is evidence for ${chosen.length} claims`
    announce(words)
    toast(words)
    onClose()
  }
  return (
    <div className="flex min-h-0 flex-col gap-2">
      <ClaimPicker
        label="Find claims"
        autoFocus
        chosen={chosen}
        onToggle={(id) => setChosen((ids) => (ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]))}
        onDone={save}
        empty="There are no claims yet: make one from the passage."
      />
      <Button look="primary" size="sm" className="self-end" disabled={chosen.length === 0} onClick={save}>
        {chosen.length > 1 ? `Attach to ${chosen.length} claims` : 'Attach to claim'}
      </Button>
    </div>
  )
}

function NoteForm({ source, range, onClose }: FormProps) {
  const { session, submit, select } = useWorkspace()
  const [text, setText] = useNewText(placeOf('note', source, range))
  return (
    <NoteComposer
      label="Your note"
      send="Add note"
      autoFocus
      text={text}
      onChange={setText}
      onCancel={onClose}
      onSend={(body) => {
        const { operation, annotationId } = composeNoteOn(session.newId, source, range, body)
        if (!submit(operation).ok) return
        setText('')
        select([{ kind: 'annotation', id: annotationId }])
        announce('Added the note')
        onClose()
      }}
    />
  )
}
