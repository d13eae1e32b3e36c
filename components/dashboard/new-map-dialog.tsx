'use client'
import { type FormEvent, useState } from 'react'
import { FormError } from '@/components/account/form-error'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { LIMITS } from '@/lib/domain/limits'
import { createMap } from './map-requests'
import { EMPTY, TemplateChoice, type TemplateOffer } from './template-choice'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  templates: readonly TemplateOffer[]
  /** The template that is chosen at first. */
  first: string
}

/** Asks what the debate is about and what to begin with, makes the map and opens it. */
export function NewMapDialog({ open, onOpenChange, templates, first }: Props) {
  const [template, setTemplate] = useState(first)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const title = String(new FormData(event.currentTarget).get('title')).trim()
    if (title === '') return setError('Give the map a title.')
    setBusy(true)
    setError(null)
    const made = await createMap(title, template === EMPTY ? undefined : template)
    if (made.ok) return location.assign(`/maps/${encodeURIComponent(made.value.mapId)}`)
    setError(made.message)
    setBusy(false)
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="lg"
        title="New map"
        description="One map holds one debate. Only you see it until you share it."
      >
        <form onSubmit={submit} className="flex flex-col gap-4" method="post">
          <FormError>{error}</FormError>
          <Field label="What is the debate about?" hint="A question works well: “How should Ukraine be kept safe?”">
            {(control) => (
              <Input {...control} autoFocus name="title" maxLength={LIMITS.line} required autoComplete="off" />
            )}
          </Field>
          <TemplateChoice offers={templates} chosen={template} onChoose={setTemplate} />
          <div className="flex justify-end">
            <Button type="submit" look="primary" busy={busy}>
              Make the map
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
