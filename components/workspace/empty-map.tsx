'use client'
import { MessageSquarePlus } from 'lucide-react'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { Kbd } from '../ui/kbd'
import { useEditor } from './editor-context'

/** A map with nothing on it yet: says what a claim is, and begins the first one. */
export function EmptyMap() {
  const { actions, situation } = useEditor()
  if (!situation.editable) {
    return (
      <EmptyState title="Nothing is claimed here yet" className="pointer-events-auto">
        When a member writes the first claim, it appears here at once.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={<MessageSquarePlus aria-hidden="true" />}
      title="What is the first claim?"
      className="pointer-events-auto"
      action={
        <Button look="primary" onClick={() => actions.run('claim')}>
          Write your first claim
        </Button>
      }
    >
      Begin with the claim that the debate turns on: one sentence that can be true or false. Then select it and press{' '}
      <Kbd>R</Kbd> for a reason or <Kbd>O</Kbd> for an objection. Or paste a source on the left and make claims from its
      passages.
    </EmptyState>
  )
}
