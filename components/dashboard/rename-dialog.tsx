'use client'
import { type FormEvent, useState } from 'react'
import { FormError } from '@/components/account/form-error'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LIMITS } from '@/lib/domain/limits'
import type { ListedMap } from '@/lib/sync/listed-map'
import { editMap } from './map-requests'

type Props = { map: ListedMap; onClose: () => void; onDone: () => void }

/** Gives a map another title. */
export function RenameDialog({ map, onClose, onDone }: Props) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const to = String(new FormData(event.currentTarget).get('title')).trim()
    if (to === '') return setError('Give the map a title.')
    if (to === map.title) return onClose()
    setBusy(true)
    const renamed = await editMap(map.id, { title: { from: map.title, to } })
    setBusy(false)
    if (renamed.ok) onDone()
    else setError(renamed.message)
  }

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title="Rename the map">
        <form onSubmit={submit} className="flex flex-col gap-4" method="post">
          <FormError>{error}</FormError>
          <Field label="Title">
            {(control) => (
              <Input
                {...control}
                autoFocus
                name="title"
                defaultValue={map.title}
                maxLength={LIMITS.line}
                required
                autoComplete="off"
              />
            )}
          </Field>
          <div className="flex justify-end">
            <Button type="submit" look="primary" busy={busy}>
              Rename
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
