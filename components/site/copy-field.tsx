'use client'
import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { toast } from '@/components/ui/toast'

const SAID_FOR_MS = 2_000

/** An address to copy: by the button, or by hand where the browser keeps the clipboard to itself. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const [copied, setCopied] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value)
    } catch {
      field.current?.select()
      toast('The browser keeps the clipboard to itself. The address is selected: copy it by hand.')
      return
    }
    setCopied(true)
    setTimeout(() => setCopied(false), SAID_FOR_MS)
  }
  return (
    <div className="flex gap-2">
      <Input
        ref={field}
        readOnly
        value={value}
        aria-label={label}
        className="min-w-0 flex-1 text-soft"
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button className="h-9 pointer-coarse:h-11" onClick={copy}>
        {copied ? <Check aria-hidden="true" className="text-pro" /> : <Copy aria-hidden="true" />}
        <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      </Button>
    </div>
  )
}
