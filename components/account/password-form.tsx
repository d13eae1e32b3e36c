'use client'
import { type FormEvent, useState } from 'react'
import * as z from 'zod/mini'
import { sendJson } from '@/components/site/send-json'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { toast } from '@/components/ui/toast'
import { FormError } from './form-error'
import { PasswordInput } from './password-input'

type Faults = { form?: string; current?: string; next?: string }

/** Changes the password; other devices are signed out by it. */
export function PasswordForm({ email }: { email: string }) {
  const [faults, setFaults] = useState<Faults>({})
  const [busy, setBusy] = useState(false)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    setBusy(true)
    setFaults({})
    const body = { current: String(data.get('current')), next: String(data.get('next')) }
    const changed = await sendJson('POST', '/api/account/password', body, z.unknown())
    setBusy(false)
    if (changed.ok) {
      form.reset()
      toast('Password changed. Other devices are signed out.')
    } else if (changed.code === 'wrong-password') setFaults({ current: changed.message })
    else setFaults(changed.code.startsWith('password-') ? { next: changed.message } : { form: changed.message })
  }

  return (
    <form onSubmit={submit} className="flex max-w-sm flex-col gap-4" method="post">
      <FormError>{faults.form ?? null}</FormError>
      {/* Password managers file the new password under this. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <Field label="Current password" error={faults.current}>
        {(control) => <PasswordInput {...control} name="current" autoComplete="current-password" required />}
      </Field>
      <Field label="New password" hint="At least 8 characters. A few unrelated words are best." error={faults.next}>
        {(control) => (
          <PasswordInput {...control} name="next" autoComplete="new-password" minLength={8} maxLength={128} required />
        )}
      </Field>
      <Button type="submit" busy={busy} className="self-start">
        Change the password
      </Button>
    </form>
  )
}
