'use client'
import { clsx } from 'clsx'
import { Check, CloudOff, LoaderCircle, Unplug } from 'lucide-react'
import { savedWords } from './saved-words'
import { useWorkspace } from './workspace-context'

const ICONS = { saved: Check, busy: LoaderCircle, waiting: CloudOff, ended: Unplug }

/** Whether the work is saved, in the top bar; a phone shows the icon alone. */
export function SavedState() {
  const { state, can } = useWorkspace()
  const { tone, words } = savedWords(state, can('content.edit') && state.person !== null)
  const Icon = ICONS[tone]
  return (
    <span
      role="status"
      data-testid="saved-state"
      title={words}
      className={clsx(
        'inline-flex min-w-0 items-center gap-1.5 whitespace-nowrap text-xs',
        { saved: 'text-pro', busy: 'text-faint', waiting: 'text-warn', ended: 'text-con' }[tone],
      )}
    >
      <Icon aria-hidden="true" className={clsx('size-4 shrink-0', tone === 'busy' && 'motion-safe:animate-spin')} />
      <span className="max-w-64 truncate max-md:sr-only">{words}</span>
    </span>
  )
}
