'use client'
import { Dialog, DialogContent } from '../ui/dialog'
import { Kbd } from '../ui/kbd'
import { COMMAND_IDS, COMMANDS, keysInWords } from './commands'
import { isMac } from './platform'

const MOVES = [
  ['↑', 'Up to what it is about'],
  ['↓', 'Down into its arguments'],
  ['← →', 'Along the row'],
  ['Enter', 'Edit the selected claim; keep what is written'],
  ['Shift Enter', 'New line while writing'],
  ['Esc', 'Leave what is being written; select nothing'],
  ['Shift drag', 'Select several cards'],
  ['Shift click', 'Add a card to the selection'],
] as const

/** Every key, in a dialog. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const mac = isMac()
  const rows = [...COMMAND_IDS.map((id) => [keysInWords(id, mac), COMMANDS[id].title] as const), ...MOVES]
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="All keys"
        description="They work on the map and in the outline, on what is selected."
        size="lg"
      >
        <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          {rows.map(([keys, title]) => (
            <div key={keys} className="flex items-center gap-3 border-line border-b py-1.5">
              <dt className="flex w-28 shrink-0 flex-wrap gap-1">
                {keys.split(' ').map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dt>
              <dd className="text-soft">{title}</dd>
            </div>
          ))}
        </dl>
      </DialogContent>
    </Dialog>
  )
}
