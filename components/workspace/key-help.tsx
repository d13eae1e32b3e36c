'use client'
import { useState } from 'react'
import { foldText } from '@/lib/domain/search/words'
import { Dialog, DialogContent } from '../ui/dialog'
import { Input } from '../ui/input'
import { Kbd } from '../ui/kbd'
import { COMMAND_IDS, COMMANDS, keysInWords } from './commands'
import { isMac } from './platform'
import { type KeyGroup, WALKING_KEYS } from './walking-keys'

/** Every key, by where it is heard, in a dialog; typing finds some of them. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const [query, setQuery] = useState('')
  const mac = isMac()
  const commands: KeyGroup = {
    title: 'With what is selected, on the map and in the outline',
    rows: COMMAND_IDS.map((id) => [keysInWords(id, mac), COMMANDS[id].title] as const),
  }
  const groups = [commands, ...WALKING_KEYS]
    .map((group) => matching(group, query))
    .filter(({ rows }) => rows.length > 0)
  return (
    <Dialog open onOpenChange={(open) => (open ? undefined : onClose())}>
      <DialogContent title="All keys" description="Single letters are heard while no text is being written." size="lg">
        <Input
          type="search"
          autoFocus
          aria-label="Find a key"
          placeholder="Find a key"
          className="mt-1 mb-4"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
        />
        <div className="flex flex-col gap-5">
          {groups.map((group) => (
            <KeySection key={group.title} {...group} />
          ))}
          {groups.length === 0 ? <p className="py-4 text-center text-faint">No key does that.</p> : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}

function KeySection({ title, rows }: KeyGroup) {
  return (
    <section aria-label={title}>
      <h3 className="pb-1 font-semibold text-faint text-xs">{title}</h3>
      <dl className="grid gap-x-8 sm:grid-cols-2">
        {rows.map(([keys, does]) => (
          <div key={`${keys} ${does}`} className="flex items-center gap-3 border-line border-b py-1.5">
            <dt className="flex w-28 shrink-0 flex-wrap gap-1">
              {keys.split(' ').map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd className="text-soft">{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The rows that say every word of the query, in their keys, their words or the title of their group. */
function matching({ title, rows }: KeyGroup, query: string): KeyGroup {
  const words = foldText(query).split(/\s+/).filter(Boolean)
  const holds = (text: string) => words.every((word) => foldText(text).includes(word))
  return { title, rows: rows.filter(([keys, does]) => holds(`${keys} ${does} ${title}`)) }
}
