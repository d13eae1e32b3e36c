'use client'
import { clsx } from 'clsx'
import { Kbd } from '../ui/kbd'
import { barCommands, COMMANDS, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { isMac } from './platform'

/** The next acts under the map: keys for those who type, buttons for those who touch. Changes with the selection. */
export function KeyBar() {
  const { situation, actions, draft } = useEditor()
  if (draft) return <DraftBar />
  const { claims, arguments: args } = situation
  const several = claims.length + args.length
  return (
    <div
      role="toolbar"
      aria-label="What can be done here"
      data-testid="key-bar"
      className={clsx(
        'flex max-w-full items-center gap-x-1 overflow-x-auto rounded-card border border-line bg-raised px-2 py-1.5',
        // On a phone nothing may hide beyond an edge: there the acts take a second line.
        'pointer-coarse:flex-wrap pointer-coarse:justify-center pointer-coarse:px-1 pointer-coarse:py-0',
        'shadow-card [scrollbar-width:none]',
      )}
    >
      {several > 1 ? <span className="shrink-0 px-2 text-faint">{several} selected</span> : null}
      {barCommands(situation).map((id) => {
        const { word, title, tone } = COMMANDS[id]
        return (
          <button
            key={id}
            type="button"
            title={title}
            data-command={id}
            onClick={() => actions.run(id)}
            className={clsx(
              'inline-flex h-8 shrink-0 items-center gap-2 whitespace-nowrap rounded-md px-2 text-sm transition-colors',
              'hover:bg-ink/6 pointer-coarse:h-11 pointer-coarse:px-2.5',
              id === 'keys' && 'pointer-coarse:hidden',
              tone === 'pro' ? 'text-pro' : tone === 'con' ? 'text-con' : 'text-soft',
            )}
          >
            <span aria-hidden="true" className="pointer-coarse:hidden">
              <Kbd>{keysInWords(id, isMac())}</Kbd>
            </span>
            {word}
          </button>
        )
      })}
    </div>
  )
}

/** While a card is being written: how to keep it and how to leave it. */
function DraftBar() {
  return (
    <div
      data-testid="key-bar"
      className="flex items-center gap-4 rounded-card border border-line bg-raised px-4 py-2.5 text-soft shadow-card pointer-coarse:hidden"
    >
      <span className="inline-flex items-center gap-2">
        <Kbd>Enter</Kbd> put it on the map
      </span>
      <span className="inline-flex items-center gap-2">
        <Kbd>Shift Enter</Kbd> new line
      </span>
      <span className="inline-flex items-center gap-2">
        <Kbd>Esc</Kbd> leave it
      </span>
    </div>
  )
}
