'use client'
import {
  ClipboardPaste,
  Columns3,
  Compass,
  Download,
  FileUp,
  Keyboard,
  ListFilter,
  ListTree,
  Share2,
  Waypoints,
} from 'lucide-react'
import { MenuItem } from '../ui/menu'
import { type CommandItem, CommandItems } from './command-items'
import { useEditor } from './editor-context'
import { LinkItem } from './link-item'
import { useWorkspace } from './workspace-context'

const SEEING: readonly CommandItem[] = [
  { id: 'crux', icon: <Waypoints /> },
  { id: 'answers', icon: <Columns3 /> },
  { id: 'filter', icon: <ListFilter /> },
  { id: 'level-2', icon: <ListTree /> },
  { id: 'unfold', icon: <ListTree /> },
]

/** The acts that are wanted seldom. */
export default function MoreItems({ phone }: { phone: boolean }) {
  const { can } = useWorkspace()
  const { actions, open } = useEditor()
  return (
    <>
      {can('map.import-into') ? (
        <MenuItem icon={<FileUp />} onSelect={() => open({ kind: 'import', brought: null })}>
          Import a file…
        </MenuItem>
      ) : null}
      {can('content.edit') ? (
        <MenuItem icon={<ClipboardPaste />} onSelect={() => actions.run('paste')}>
          Paste an outline or a list…
        </MenuItem>
      ) : null}
      <LinkItem thing={null} />
      <CommandItems items={SEEING} />
      <MenuItem icon={<Compass />} onSelect={() => open({ kind: 'tour' })}>
        Take the tour
      </MenuItem>
      {phone ? (
        <>
          <MenuItem icon={<Share2 />} onSelect={() => open({ kind: 'share' })}>
            Share…
          </MenuItem>
          <MenuItem icon={<Download />} onSelect={() => open({ kind: 'export' })}>
            Export…
          </MenuItem>
        </>
      ) : (
        <MenuItem icon={<Keyboard />} shortcut="?" onSelect={() => actions.run('keys')}>
          All keys
        </MenuItem>
      )}
    </>
  )
}
