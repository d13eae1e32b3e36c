'use client'
import type { Source } from '@/lib/domain/model'
import { Tabs, TabsContent } from '../ui/tabs'
import { Reader, type ReaderPlace } from './reader'
import { SourceTabs } from './source-tabs'

type Props = {
  sources: readonly Source[]
  open: Source
  goTo: ReaderPlace | null
  onOpen: (sourceId: string) => void
}

/** The sources as tabs, and the open one to read. */
export default function OpenSource({ sources, open, goTo, onOpen }: Props) {
  return (
    <Tabs value={open.id} onValueChange={onOpen} className="flex min-h-0 flex-1 flex-col">
      <SourceTabs sources={sources} openId={open.id} onOpen={onOpen} />
      <TabsContent key={open.id} value={open.id} tabIndex={-1} className="flex min-h-0 flex-1 flex-col">
        <Reader source={open} goTo={goTo} />
      </TabsContent>
    </Tabs>
  )
}
