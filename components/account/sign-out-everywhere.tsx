'use client'
import { useState } from 'react'
import * as z from 'zod/mini'
import { sendJson } from '@/components/site/send-json'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { FormError } from './form-error'
import { unsavedWords } from './sign-out-dialog'
import { useSignOut } from './use-sign-out'

const signOutEverywhere = () => sendJson('POST', '/api/account/sign-out-everywhere', {}, z.unknown())

/** Ends every session of the account, after asking. */
export function SignOutEverywhere({ personId }: { personId: string }) {
  const [asking, setAsking] = useState(false)
  const { state, begin, go, cancel } = useSignOut(personId, signOutEverywhere)
  const stay = () => {
    setAsking(false)
    cancel()
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <FormError>{state.step === 'failed' ? state.message : null}</FormError>
      <Button onClick={() => setAsking(true)}>Sign out everywhere</Button>
      <AlertDialog
        open={asking}
        onOpenChange={(open) => !open && stay()}
        title="Sign out everywhere?"
        description={
          state.step === 'asking'
            ? `${unsavedWords(state.unsaved)} Signing out erases what is not saved here.`
            : 'Every browser and device of yours is signed out, this one too. Open maps close within seconds.'
        }
        action={state.step === 'asking' ? 'Sign out and erase' : 'Sign out everywhere'}
        danger={state.step === 'asking'}
        busy={state.step === 'leaving'}
        onConfirm={() => void (state.step === 'asking' ? go() : begin())}
      />
    </div>
  )
}
