'use client'
import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { type DragEvent, type FormEvent, useId, useRef, useState } from 'react'
import { composeSource } from '@/lib/domain/compose'
import { sentenceForRefusal } from '@/lib/sync/sentences'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Field } from '../ui/field'
import { Textarea } from '../ui/textarea'
import { announce } from '../workspace/announcer'
import { useWorkspace } from '../workspace/workspace-context'
import { RecordFieldset } from './record-fields'
import { EMPTY_RECORD, parseRecord } from './record-form'
import { checkText, decodeTextFile, guessTitle } from './source-input'

const FILE_TYPES = '.txt,.md,.markdown,text/plain,text/markdown'

type Props = { onAdded: (sourceId: string) => void; onClose: () => void }

/** Brings in a document: its text by pasting or from a file, and its bibliographic record. */
export default function AddSourceDialog({ onAdded, onClose }: Props) {
  const { session, submit } = useWorkspace()
  const formId = useId()
  const [text, setText] = useState('')
  const [fields, setFields] = useState(EMPTY_RECORD)
  /** The title is guessed until the person writes their own. */
  const [ownTitle, setOwnTitle] = useState(false)
  const [tried, setTried] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const parsed = parseRecord(fields)

  const take = (next: string, fileName?: string) => {
    setText(next)
    setProblem(null)
    if (!ownTitle) setFields((last) => ({ ...last, title: guessTitle(next.slice(0, 5_000), fileName) }))
  }
  const takeFile = async (file: File) => {
    const read = decodeTextFile(new Uint8Array(await file.arrayBuffer()))
    if (read.ok) take(read.text, file.name)
    else setProblem(`${file.name}: ${read.problem}`)
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const checked = checkText(text)
    if (!checked.ok) {
      setProblem(checked.problem)
      return
    }
    if (!parsed.ok) return
    const { operation, sourceId } = composeSource(session.newId, parsed.record, checked.text)
    const result = submit(operation)
    if (result.ok) {
      announce(`Added the source: ${parsed.record.title}`)
      onAdded(sourceId)
      onClose()
    } else setProblem(sentenceForRefusal(result.refusal))
  }

  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        size="lg"
        title="Add a source"
        description="A document that the debate draws on. Select passages in it afterwards to make claims and evidence of them."
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" type="submit" form={formId}>
              Add source
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={save} noValidate className="flex flex-col gap-5">
          <TextDrop text={text} problem={problem} onText={take} onFile={takeFile} />
          <RecordFieldset
            fields={fields}
            problems={tried && !parsed.ok ? parsed.problems : {}}
            onChange={(next) => {
              if (next.title !== fields.title) setOwnTitle(next.title !== '')
              setFields(next)
            }}
          />
        </form>
      </DialogContent>
    </Dialog>
  )
}

type DropProps = {
  text: string
  problem: string | null
  onText: (text: string) => void
  onFile: (file: File) => Promise<void>
}

/** Where the text is pasted, or a file dropped or chosen. */
function TextDrop({ text, problem, onText, onFile }: DropProps) {
  const file = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) void onFile(dropped)
  }
  return (
    <Field
      label="Text"
      error={problem}
      hint={
        text === ''
          ? 'Paste it here, or take it from a plain text or Markdown file (UTF-8). PDFs and web pages: copy their text.'
          : `${text.length.toLocaleString('en')} characters. The text cannot be changed afterwards, because quotes are places in it.`
      }
    >
      {(control) => (
        <div className="flex flex-col gap-2">
          <Textarea
            {...control}
            autoFocus
            dir="auto"
            className={clsx('field-sizing-fixed h-44 font-serif text-base!', over && 'border-accent bg-accent-soft')}
            placeholder="Paste the text of a document…"
            value={text}
            onChange={({ target }) => onText(target.value)}
            onDragOver={(event) => {
              event.preventDefault()
              setOver(true)
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          />
          <input
            ref={file}
            type="file"
            accept={FILE_TYPES}
            aria-label="A text file"
            tabIndex={-1}
            className="sr-only"
            onChange={({ target }) => {
              const [chosen] = target.files ?? []
              if (chosen) void onFile(chosen)
              target.value = ''
            }}
          />
          <Button size="sm" className="self-start" onClick={() => file.current?.click()}>
            <FileUp aria-hidden="true" />
            Choose a file
          </Button>
        </div>
      )}
    </Field>
  )
}
