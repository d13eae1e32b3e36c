'use client'
import { type FormEvent, useState } from 'react'
import { CLIP_TYPE } from '@/lib/domain/clipboard/clip-type'
import { Button } from '../ui/button'
import { Dialog, DialogContent } from '../ui/dialog'
import { Textarea } from '../ui/textarea'
import { argumentInWords } from './describe'
import { useEditor } from './editor-context'
import { usePaste } from './use-paste'
import { useWorkspace } from './workspace-context'

const EXAMPLE =
  'The harbour should be dredged.\n  + Larger ships could call there.\n  - Dredging stirs up poisoned mud.'

/** Takes an outline, a list, or what was copied from a map, where there are no keys for pasting. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('')
  const { state } = useWorkspace()
  const { situation } = useEditor()
  const paste = usePaste()
  const { single } = situation
  const argument = single?.kind === 'argument' ? state.map.arguments.get(single.id) : undefined
  const under = argument ? argumentInWords(state.map, argument) : state.map.claims.get(single?.id ?? '')?.text
  const take = async (clipped: { data: string; text: string }) => {
    if (await paste(clipped)) onClose()
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    void take({ data: '', text })
  }
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent
        title="Paste claims"
        description={
          under === undefined
            ? 'A claim a line. Deeper lines argue about the one above: + for it, - against it.'
            : `They become reasons for “${under}”; a - makes an objection. Deeper lines argue about the one above.`
        }
      >
        <form className="flex flex-col gap-4 pt-1" onSubmit={send}>
          <Textarea
            autoFocus
            aria-label="Outline or list"
            placeholder={EXAMPLE}
            dir="auto"
            rows={8}
            className="max-h-[50vh] min-h-40 font-serif"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const data = event.clipboardData.getData(CLIP_TYPE)
              if (data === '' || text !== '') return
              event.preventDefault()
              void take({ data, text: event.clipboardData.getData('text/plain') })
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
            }}
          />
          <div className="flex justify-end gap-2">
            <Button type="button" look="quiet" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" look="primary" disabled={text.trim() === ''}>
              Put on the map
            </Button>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
