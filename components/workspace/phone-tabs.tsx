'use client'
import { clsx } from 'clsx'
import { BookOpen, ListTree, MessageSquare, Workflow } from 'lucide-react'

export type PhoneTab = 'sources' | 'map' | 'outline' | 'notes'

const TABS = [
  { tab: 'sources', word: 'Sources', Icon: BookOpen },
  { tab: 'map', word: 'Map', Icon: Workflow },
  { tab: 'outline', word: 'Outline', Icon: ListTree },
  { tab: 'notes', word: 'Notes', Icon: MessageSquare },
] as const satisfies readonly { tab: PhoneTab; word: string; Icon: unknown }[]

/** The four places of the workspace, at the thumb. */
export function PhoneTabs({ tab, onTab }: { tab: PhoneTab; onTab: (tab: PhoneTab) => void }) {
  return (
    <nav
      aria-label="Parts of the map"
      className="grid shrink-0 grid-cols-4 border-line border-t bg-surface pb-[env(safe-area-inset-bottom)]"
    >
      {TABS.map(({ tab: which, word, Icon }) => (
        <button
          key={which}
          type="button"
          aria-current={tab === which ? 'page' : undefined}
          onClick={() => onTab(which)}
          className={clsx(
            'flex h-14.5 flex-col items-center justify-center gap-1 text-2xs transition-colors',
            tab === which ? 'font-semibold text-accent' : 'text-soft',
          )}
        >
          <Icon aria-hidden="true" className="size-5" strokeWidth={1.75} />
          {word}
        </button>
      ))}
    </nav>
  )
}
