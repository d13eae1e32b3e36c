'use client'
import { type FormEvent, useId, useState } from 'react'
import type { Bibliography, Source } from '@/lib/domain/model'
import type { OperationOf } from '@/lib/domain/operation'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { useWorkspace } from '../workspace/workspace-context'
import { RecordFieldset } from './record-fields'
import { fieldsOf, parseRecord } from './record-form'

type Props = { source: Source; onClose: () => void }

/** Corrects a source's bibliographic record. Its text never changes: quotes are places in it. */
export default function EditSourceDialog({ source, onClose }: Props) {
  const { session, submit } = useWorkspace()
  const formId = useId()
  // What the person saw when the dialog opened is what they correct, whatever others do meanwhile.
  const [before] = useState<Bibliography>(source)
  const [fields, setFields] = useState(() => fieldsOf(source))
  const [tried, setTried] = useState(false)
  const parsed = parseRecord(fields)

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.ok) return
    const operation = composeRecordEdit(session.newId(), source.id, before, parsed.record)
    if (!operation || submit(operation).ok) onClose()
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Bibliographic record"
        description="What a reader needs to find the original. The text itself stays as it is."
        footer={
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button look="primary" type="submit" form={formId}>
              Save the record
            </Button>
          </>
        }
      >
        <form id={formId} onSubmit={save} noValidate>
          <RecordFieldset fields={fields} problems={tried && !parsed.ok ? parsed.problems : {}} onChange={setFields} />
        </form>
      </DialogContent>
    </Dialog>
  )
}

/** The fields that differ, as one operation; undefined when none does. */
function composeRecordEdit(
  id: string,
  sourceId: string,
  before: Bibliography,
  after: Bibliography,
): OperationOf<'edit-source'> | undefined {
  const operation: OperationOf<'edit-source'> = { v: OPERATION_VERSION, id, kind: 'edit-source', sourceId }
  for (const field of ['title', 'publisher', 'published', 'url', 'language'] as const) {
    if (before[field] !== after[field]) operation[field] = { from: before[field], to: after[field] }
  }
  if (before.authors.join('\n') !== after.authors.join('\n')) {
    operation.authors = { from: before.authors, to: after.authors }
  }
  return Object.keys(operation).length > 4 ? operation : undefined
}
