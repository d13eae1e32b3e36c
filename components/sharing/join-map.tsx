'use client'
import { useState } from 'react'
import { FormError } from '@/components/account/form-error'
import { Button } from '@/components/ui/button'
import { acceptInvite } from './invite-requests'

/** Accepts the invitation whose link was opened. */
export function JoinMap({ token }: { token: string }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const join = async () => {
    setBusy(true)
    setError(null)
    const joined = await acceptInvite(token)
    if (joined.ok) return location.assign(`/maps/${encodeURIComponent(joined.value.mapId)}`)
    setError(joined.message)
    setBusy(false)
  }
  return (
    <div className="flex flex-col gap-3">
      <FormError>{error}</FormError>
      <Button look="primary" size="lg" busy={busy} onClick={join}>
        Join the map
      </Button>
    </div>
  )
}
