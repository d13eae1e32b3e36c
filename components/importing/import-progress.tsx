'use client'
import { Button } from '../ui/button'
import type { Progress } from './use-import'

const inWords = (progress: Progress): string => {
  if (progress.kind === 'sending') return 'Sending the file'
  if (progress.stage === 'reading') return 'Reading the file'
  const { claims = 0 } = progress
  return claims === 1 ? 'Writing one claim' : `Writing ${claims.toLocaleString('en')} claims`
}
const STEPS = 3
const stepOf = (progress: Progress): number => (progress.kind === 'sending' ? 0 : progress.stage === 'reading' ? 1 : 2)

/** How far an import is. What is being written is written whole, so by then it is too late to call it off. */
export function ImportProgress({ progress, onCancel }: { progress: Progress; onCancel: () => void }) {
  const step = stepOf(progress)
  return (
    <div className="flex w-full items-center gap-4">
      <div className="min-w-0 flex-1">
        <output className="block text-soft text-sm">{inWords(progress)}…</output>
        <progress
          aria-label="Import"
          max={STEPS}
          value={step + 0.5}
          className="mt-1.5 h-1.5 w-full overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-[width]"
        />
      </div>
      <Button disabled={step === STEPS - 1} onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}
