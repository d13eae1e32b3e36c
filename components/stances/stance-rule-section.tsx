'use client'
import { useId, useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { useWorkspace } from '@/components/workspace/workspace-context'
import type { StanceRule } from '@/lib/domain/stances/person-stance'
import { sendStanceRule } from './stance-requests'

/** How the map deals with what people say how likely they hold. Owners choose; the others read how it is. */
export function StanceRuleSection() {
  const { state, can } = useWorkspace()
  const { hidden, anonymous, by } = state.stances.rule
  const [isBusy, setBusy] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const [isRevealing, setRevealing] = useState(false)
  const mayChoose = can('stances.rule')
  const who = by === null ? undefined : state.map.people.get(by)?.name
  const choose = async (rule: Partial<StanceRule>) => {
    setBusy(true)
    const sent = await sendStanceRule(state.map.id, rule)
    setBusy(false)
    setFault(sent.ok ? null : sent.message)
  }
  return (
    <fieldset className="flex flex-col gap-2" disabled={!mayChoose}>
      <legend className="mb-2 font-medium text-sm">How likely people hold the claims</legend>
      <Switch
        label="Hidden until revealed"
        says={
          hidden
            ? 'Everybody sees their own and nobody else’s, owners too; nothing that is worked out counts them.'
            : 'Let everybody speak before anybody sees what the others say.'
        }
        isOn={hidden}
        isBusy={isBusy}
        onChange={(to) => (to ? void choose({ hidden: true }) : setRevealing(true))}
      />
      <Switch
        label="Without names"
        says="Only how many say what, once three people have spoken. What is said without a name is never shown with one."
        isOn={anonymous}
        isBusy={isBusy}
        onChange={(to) => void choose({ anonymous: to })}
      />
      {hidden && mayChoose ? (
        <Button look="primary" className="self-start" busy={isBusy} onClick={() => setRevealing(true)}>
          Reveal what everybody said
        </Button>
      ) : null}
      {hidden && who ? <p className="text-faint text-xs">{`Hidden by ${who}.`}</p> : null}
      {fault ? (
        <p role="alert" className="text-con text-sm">
          {fault}
        </p>
      ) : null}
      <AlertDialog
        open={isRevealing}
        onOpenChange={setRevealing}
        title="Reveal what everybody said?"
        description={
          anonymous
            ? 'All at once, everybody who may read the map sees how many said what, where three people or more spoke. Names stay out.'
            : 'All at once, everybody who may read the map sees who said what. What has been seen cannot be hidden again.'
        }
        action="Reveal"
        onConfirm={() => {
          setRevealing(false)
          void choose({ hidden: false })
        }}
      />
    </fieldset>
  )
}

type SwitchProps = {
  label: string
  says: string
  isOn: boolean
  isBusy: boolean
  onChange: (to: boolean) => void
}

function Switch({ label, says, isOn, isBusy, onChange }: SwitchProps) {
  const id = useId()
  return (
    <label
      htmlFor={id}
      className="flex items-start gap-3 rounded-md border border-line px-3 py-2 transition-colors hover:bg-paper has-checked:border-accent has-checked:bg-accent-soft/50 has-focus-visible:outline-2 has-focus-visible:outline-accent"
    >
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 shrink-0 accent-accent"
        checked={isOn}
        aria-describedby={`${id}-says`}
        onChange={(event) => {
          if (!isBusy) onChange(event.target.checked)
        }}
      />
      <span>
        <span className="block font-medium">{label}</span>
        <span id={`${id}-says`} className="block text-soft text-xs">
          {says}
        </span>
      </span>
    </label>
  )
}
