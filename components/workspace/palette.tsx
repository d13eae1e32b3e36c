'use client'
import { Command as Cmdk } from 'cmdk'
import { Dialog as Primitive } from 'radix-ui'
import { useMemo } from 'react'
import { claimsIn, listRecords } from '@/lib/domain/debate-map'
import { memberWord } from '@/lib/domain/frame-words'
import { indexMap } from '@/lib/domain/search/search-index'
import { type Found, type FoundOnMap, searchMap } from '@/lib/domain/search/search-map'
import { countOf } from '../history/words'
import { searchClaims } from '../inspector/search-claims'
import { HueMark } from '../ui/hue'
import { Kbd } from '../ui/kbd'
import { sheetClass, veilClass } from '../ui/sheet'
import { COMMAND_IDS, COMMANDS, type CommandId, isOffered, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { PALETTE_TITLE, paletteInputClass, paletteItemClass } from './palette-look'
import { PaletteResults } from './palette-results'
import { isMac } from './platform'
import { useGoToFound } from './use-go-to-found'
import { useWorkspace } from './workspace-context'

/** Of each kind. */
const MOST = 12

type Props = { query: string; onQuery: (query: string) => void; onClose: () => void }

/** Ctrl+K: find anything on the map and go there, see all of it on the map, or do anything that can be done here. */
export function Palette({ query, onQuery, onClose }: Props) {
  const { state, view, select, reveal } = useWorkspace()
  const { actions, situation, show } = useEditor()
  const goTo = useGoToFound()
  const { map } = state
  const index = useMemo(() => indexMap(map), [map])
  const found = useMemo((): FoundOnMap => {
    const answer = searchMap(index, query, MOST)
    if (query.trim() !== '') return answer
    const claim = searchClaims(map, '', MOST).map(({ id, text }): Found => ({ kind: 'claim', id, text, start: 0 }))
    return { ...answer, best: { ...answer.best, claim } }
  }, [index, map, query])
  const commands = COMMAND_IDS.filter(
    (id) => id !== 'jump' && isOffered(id, situation) && COMMANDS[id].title.toLowerCase().includes(query.toLowerCase()),
  )
  const run = (id: CommandId) => {
    onClose()
    actions.run(id)
  }
  const frames = listRecords(map, 'frames')
    .filter(({ id, title }) => map.index.claimsIn.has(id) && title.toLowerCase().includes(query.trim().toLowerCase()))
    .slice(0, MOST)
  /** Selects what is in it, and brings the first of it before the eye. */
  const goToFrame = (frameId: string) => {
    onClose()
    const things = claimsIn(map, frameId).map(({ id }) => ({ kind: 'claim', id }) as const)
    const [first] = things
    if (first) reveal(first)
    select(things)
  }
  const showAll = () => {
    onClose()
    show({ kind: 'search', query: query.trim(), ids: new Set(found.claimIds) })
    if (view === 'map') actions.run('fit')
  }
  return (
    <Primitive.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className={veilClass} />
        <Primitive.Content
          aria-describedby={undefined}
          className={`${sheetClass} sm:max-w-xl`}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Primitive.Title className="sr-only">{PALETTE_TITLE}</Primitive.Title>
          <Cmdk label={PALETTE_TITLE} shouldFilter={false} loop className="flex min-h-0 flex-col">
            <Cmdk.Input
              autoFocus
              value={query}
              onValueChange={onQuery}
              placeholder={`${PALETTE_TITLE}…`}
              className={paletteInputClass}
            />
            <Cmdk.List className="min-h-0 overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs">
              <Cmdk.Empty className="px-3 py-6 text-center text-faint">Nothing on this map says that.</Cmdk.Empty>
              {commands.length > 0 ? (
                <Cmdk.Group heading="Do">
                  {commands.map((id) => (
                    <Cmdk.Item key={id} value={`do:${id}`} onSelect={() => run(id)} className={paletteItemClass}>
                      <span className="flex-1">{COMMANDS[id].title}</span>
                      <Kbd>{keysInWords(id, isMac())}</Kbd>
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
              {frames.length > 0 ? (
                <Cmdk.Group heading="Frames">
                  {frames.map((frame) => (
                    <Cmdk.Item
                      key={frame.id}
                      value={`frame:${frame.id}`}
                      onSelect={() => goToFrame(frame.id)}
                      className={paletteItemClass}
                    >
                      <HueMark hue={frame.colour} shape="frame" />
                      <span dir="auto" className="flex-1 truncate">
                        {frame.title}
                      </span>
                      <span className="text-faint text-xs">
                        {countOf(claimsIn(map, frame.id).length, memberWord(frame))}
                      </span>
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
              <PaletteResults
                map={map}
                found={found}
                onShowAll={showAll}
                onGo={(thing) => {
                  onClose()
                  goTo(thing)
                }}
              />
            </Cmdk.List>
          </Cmdk>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
