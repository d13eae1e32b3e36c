'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { FormError } from './form-error'
import { PasswordInput } from './password-input'
import { sentenceForSignInFault } from './sign-in-faults'
import { signInWithPassword } from './sign-in-requests'

type Props = {
  /** Where to go afterwards: a path of this server. */
  next: string
  /** Why the person was sent here, when something failed. */
  fault: string | null
}

/** Email and password. A whole page is loaded afterwards, so that nothing of the signed-out one stays. */
export function SignInForm({ next, fault }: Props) {
  const [error, setError] = useState(fault && sentenceForSignInFault(fault))
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setError(null)
    const signedIn = await signInWithPassword(String(form.get('email')), String(form.get('password')))
    if (signedIn.ok) return location.assign(next)
    setError(sentenceForSignInFault(signedIn.code))
    setBusy(false)
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" method="post">
      <FormError>{error}</FormError>
      <Field label="Email">
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" required />
        )}
      </Field>
      <Field label="Password">
        {(control) => <PasswordInput {...control} name="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" look="primary" size="lg" busy={busy}>
        Sign in
      </Button>
    </form>
  )
}
