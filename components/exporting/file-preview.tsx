'use client'
import { useEffect, useState } from 'react'
import { Spinner } from '../ui/spinner'
import type { ExportedFile, Fetched } from './use-export'

/** As much as somebody looks at before they download it. */
const SHOWN_BYTES = 12_000

type Shown = { kind: 'text'; text: string; cut: boolean } | { kind: 'picture'; address: string } | { kind: 'none' }

/** How a file looks: a picture, the first lines of a text, or how large it is. */
export function FilePreview({ file, text }: { file: Fetched<ExportedFile>; text: boolean }) {
  const [shown, setShown] = useState<Shown | null>(null)
  const blob = file.kind === 'there' ? file.value.blob : null
  useEffect(() => {
    setShown(null)
    if (!blob) return
    if (blob.type.startsWith('image/')) {
      const address = URL.createObjectURL(blob)
      setShown({ kind: 'picture', address })
      return () => URL.revokeObjectURL(address)
    }
    if (!text) return setShown({ kind: 'none' })
    let left = false
    void blob
      .slice(0, SHOWN_BYTES)
      .text()
      .then((words) => left || setShown({ kind: 'text', text: words, cut: blob.size > SHOWN_BYTES }))
    return () => {
      left = true
    }
  }, [blob, text])

  if (file.kind === 'failed')
    return (
      <p role="alert" className="text-con text-sm">
        {file.message}
      </p>
    )
  if (!shown || !blob) {
    return (
      <div className="flex h-56 items-center justify-center rounded-card border border-line bg-paper text-faint">
        <Spinner label="Writing the file" />
      </div>
    )
  }
  if (shown.kind === 'picture') {
    return (
      <div className="flex h-56 items-center justify-center overflow-hidden rounded-card border border-line bg-paper p-2">
        {/* biome-ignore lint/performance/noImgElement: made here, for this once */}
        <img src={shown.address} alt="How the file looks" className="max-h-full max-w-full object-contain" />
      </div>
    )
  }
  if (shown.kind === 'none') {
    return (
      <p className="flex h-56 items-center justify-center rounded-card border border-line bg-paper px-4 text-center text-faint">
        {sizeInWords(blob.size)}. Download it to look at it.
      </p>
    )
  }
  return (
    <section
      aria-label="How the file begins"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
      tabIndex={0}
      className="h-56 overflow-auto rounded-card border border-line bg-paper"
    >
      <pre dir="auto" className="w-fit min-w-full px-3 py-2 font-mono text-soft text-xs leading-5">
        {shown.text}
        {shown.cut ? '\n…' : ''}
      </pre>
    </section>
  )
}

const sizeInWords = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1_000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
