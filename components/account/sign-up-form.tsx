'use client'
import { type FormEvent, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LIMITS } from '@/lib/domain/limits'
import { FormError } from './form-error'
import { PasswordInput } from './password-input'
import { signInWithPassword, signUp } from './sign-in-requests'

// Whether the email had an account already is nobody's to know but its owner's: both ends of this are one sentence.
const NOT_LET_IN =
  'This email and password do not let you in. If you have an account already, sign in with its password.'

type Faults = { form?: string; password?: string }

/** Makes an account and signs in with it. */
export function SignUpForm({ next }: { next: string }) {
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const account = {
      name: String(form.get('name')).trim(),
      email: String(form.get('email')),
      password: String(form.get('password')),
    }
    setBusy(true)
    setFaults({})
    const made = await signUp(account)
    const signedIn = made.ok ? await signInWithPassword(account.email, account.password) : undefined
    if (signedIn?.ok) return location.assign(next)
    setBusy(false)
    if (made.ok) return setFaults({ form: NOT_LET_IN })
    setFaults(made.code.startsWith('password-') ? { password: made.message } : { form: made.message })
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4" method="post">
      <FormError>{faults.form ?? null}</FormError>
      <Field label="Name" hint="As others see it beside what you write.">
        {(control) => <Input {...control} name="name" autoComplete="name" maxLength={LIMITS.line} required />}
      </Field>
      <Field label="Email">
        {(control) => (
          <Input {...control} name="email" type="email" autoComplete="username" inputMode="email" required />
        )}
      </Field>
      <Field label="Password" hint="At least 8 characters. A few unrelated words are best." error={faults.password}>
        {(control) => (
          <PasswordInput
            {...control}
            name="password"
            autoComplete="new-password"
            minLength={8}
            maxLength={128}
            required
          />
        )}
      </Field>
      <Button type="submit" look="primary" size="lg" busy={busy}>
        Create an account
      </Button>
    </form>
  )
}
