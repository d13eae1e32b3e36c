'use client'
import { toast } from '@/components/ui/toast'
import { composeAnnotation, emptyDelete } from '@/lib/domain/compose'
import type { Annotation, AnnotationTarget } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { announce } from '../workspace/announcer'
import { useWorkspace } from '../workspace/workspace-context'

/** What can be done with notes, each as one operation; the answers say whether it was done. */
export function useNoteActs() {
  const { session, submit } = useWorkspace()
  const { newId } = session
  const envelope = () => ({ v: OPERATION_VERSION, id: newId() }) as const

  return {
    write(target: AnnotationTarget, body: string, replyTo: string | null = null): boolean {
      const done = submit(composeAnnotation(newId, target, body, replyTo).operation).ok
      if (done) announce(replyTo === null ? 'Added the note' : 'Added the answer')
      return done
    },
    edit(id: string, from: string, to: string): boolean {
      if (to === from) return true
      return submit({ ...envelope(), kind: 'edit-annotation', annotationId: id, body: { from, to } }).ok
    },
    resolve(id: string, resolved: boolean): void {
      submit({ ...envelope(), kind: 'resolve-annotation', annotationId: id, resolved })
    },
    remove({ id, replyTo }: Annotation): void {
      const operation = emptyDelete(newId)
      operation.annotations.push(id)
      if (!submit(operation).ok) return
      toast(replyTo ? 'Deleted the answer' : 'Deleted the note', {
        action: {
          label: 'Undo',
          onClick: () => submit({ ...envelope(), kind: 'restore', deletionId: operation.id }),
        },
      })
    },
  }
}
