'use client'
import { ChevronsUpDown } from 'lucide-react'
import type { Source } from '@/lib/domain/model'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../ui/menu'
import { TabsList, TabsTrigger } from '../ui/tabs'
import { originInWords, sourceName } from './source-words'

/** More tabs than these nobody finds by looking; the list has all. */
const MOST_TABS = 12

type Props = { sources: readonly Source[]; openId: string; onOpen: (sourceId: string) => void }

/** The sources by short names; with several also as a list with their titles. */
export function SourceTabs({ sources, openId, onOpen }: Props) {
  const tabs = sources.filter(({ id }, index) => index < MOST_TABS || id === openId)
  return (
    <div className="flex items-end border-line border-b">
      <TabsList aria-label="Sources" className="min-w-0 flex-1 border-b-0 px-4">
        {tabs.map((source) => (
          <TabsTrigger
            key={source.id}
            value={source.id}
            title={source.title}
            ref={source.id === openId ? scrollIntoRow : undefined}
          >
            {sourceName(source)}
          </TabsTrigger>
        ))}
      </TabsList>
      {sources.length > 2 ? (
        <Menu>
          <MenuTrigger asChild>
            <IconButton size="sm" label="All sources" className="mr-2 mb-1">
              <ChevronsUpDown aria-hidden="true" />
            </IconButton>
          </MenuTrigger>
          <MenuContent className="w-80 max-w-[90vw]">
            <MenuRadioGroup value={openId} onValueChange={onOpen}>
              {sources.map((source) => (
                <MenuRadioItem
                  key={source.id}
                  value={source.id}
                  className="[&>span:first-child]:shrink-0 [&>span:last-child]:min-w-0"
                >
                  <span dir="auto" className="block truncate">
                    {source.title}
                  </span>
                  <span className="block truncate text-faint text-xs">{originInWords(source)}</span>
                </MenuRadioItem>
              ))}
            </MenuRadioGroup>
          </MenuContent>
        </Menu>
      ) : null}
    </div>
  )
}

const scrollIntoRow = (tab: HTMLElement | null) => tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
