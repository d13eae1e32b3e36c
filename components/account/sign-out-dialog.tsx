'use client'
import { useEffect } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { toast } from '@/components/ui/toast'
import { signOut } from './sign-in-requests'
import { useSignOut } from './use-sign-out'

type Props = {
  personId: string
  /** Set when the person asks to leave; `onDone` takes it back when they stay. */
  asked: boolean
  onDone: () => void
}

/** Signs out; asks first when edits would be lost. */
export function SignOutDialog({ personId, asked, onDone }: Props) {
  const { state, begin, go, cancel } = useSignOut(personId, signOut)
  const stay = () => {
    cancel()
    onDone()
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: begins once for each time it is asked
  useEffect(() => {
    if (asked) void begin()
  }, [asked])
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once for each failure
  useEffect(() => {
    if (state.step !== 'failed') return
    toast.error(state.message)
    stay()
  }, [state])

  return (
    <AlertDialog
      open={state.step === 'asking'}
      onOpenChange={(open) => !open && stay()}
      title="Sign out and lose edits?"
      description={`${unsavedWords(state.step === 'asking' ? state.unsaved : 0)} Signing out erases what is not saved. To keep it, stay signed in and open the map while you are online.`}
      action="Sign out and erase"
      danger
      onConfirm={() => void go()}
    />
  )
}

/** How much of a person's work is not saved, as a sentence. */
export const unsavedWords = (count: number): string =>
  count === 1 ? 'One edit in this browser is not saved yet.' : `${count} edits in this browser are not saved yet.`
