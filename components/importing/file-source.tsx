'use client'
import { FileUp } from 'lucide-react'
import { type ChangeEvent, type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../ui/button'
import { Label } from '../ui/label'
import { Textarea } from '../ui/textarea'
import type { Brought } from './brought'
import { fetchFormats } from './formats'

type Props = {
  /** The text that was looked at before, to go on from. */
  text: string
  onBring: (brought: Brought) => void
}

/** Asks for a file or for text with a map in it. A file may also be dropped anywhere on the page. */
export function FileSource({ text: first, onBring }: Props) {
  const [text, setText] = useState(first)
  const [kinds, setKinds] = useState('')
  const picker = useRef<HTMLInputElement>(null)
  const textId = useId()
  useEffect(() => {
    void fetchFormats().then((formats) => {
      const readable = formats?.filter(({ reads }) => reads).map(({ title }) => title) ?? []
      setKinds(readable.join(', '))
    })
  }, [])
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0]
    // The same file, mended, may be chosen again.
    event.target.value = ''
    if (file) onBring({ kind: 'file', file })
  }
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() !== '') onBring({ kind: 'text', text })
  }
  return (
    <form className="flex flex-col gap-4" onSubmit={send}>
      <div className="flex flex-col items-center gap-3 rounded-card border border-line border-dashed bg-paper px-5 py-6 text-center">
        <p className="text-soft">
          <span className="max-sm:hidden">Drop a file anywhere on the page, or choose one.</span>
          <span className="sm:hidden">Choose a file from this device.</span>
        </p>
        <input
          ref={picker}
          type="file"
          aria-label="File to import"
          className="sr-only"
          tabIndex={-1}
          onChange={choose}
        />
        <Button look="primary" onClick={() => picker.current?.click()}>
          <FileUp aria-hidden="true" />
          Choose a file
        </Button>
        <p className="min-h-8 max-w-md text-faint text-xs">
          {kinds === '' ? 'What it is is told by what it holds.' : `It can be ${kinds}: that is told by what it holds.`}
        </p>
      </div>
      <div className="flex flex-col gap-1.5">
        <Label htmlFor={textId}>Or paste text</Label>
        <Textarea
          id={textId}
          dir="auto"
          rows={4}
          placeholder={'The harbour should be dredged.\n  + Larger ships could call there.'}
          className="max-h-[32vh] min-h-24 font-serif"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = event.clipboardData.getData('text/plain')
            if (text !== '' || pasted.trim() === '') return
            event.preventDefault()
            onBring({ kind: 'text', text: pasted })
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send(event)
          }}
        />
      </div>
      <Button type="submit" className="self-end" disabled={text.trim() === ''}>
        Look at it
      </Button>
    </form>
  )
}
