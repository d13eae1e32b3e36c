'use client'
import { Braces, FileText, Image, ImageDown, Text } from 'lucide-react'
import { MenuItem, MenuLabel } from '../ui/menu'
import { useWorkspace } from './workspace-context'

const FORMATS = [
  { format: 'json', word: 'Crux JSON', about: 'everything, to keep or move', Icon: Braces },
  { format: 'argdown', word: 'Argdown', about: 'for argument tools', Icon: Text },
  { format: 'markdown', word: 'Markdown', about: 'an outline to read', Icon: FileText },
  { format: 'svg', word: 'SVG', about: 'a sharp picture', Icon: Image },
  { format: 'png', word: 'PNG', about: 'a picture for slides', Icon: ImageDown },
] as const

/** Where a map can be fetched as a file. */
const exportAddress = (mapId: string, format: string): string =>
  `/api/maps/${encodeURIComponent(mapId)}/export?format=${format}`

/** The formats a map can be taken away in, as the items of a menu. */
export default function ExportItems() {
  const { state } = useWorkspace()
  return (
    <>
      <MenuLabel>Take the map away as</MenuLabel>
      {FORMATS.map(({ format, word, about, Icon }) => (
        <MenuItem key={format} asChild>
          <a href={exportAddress(state.map.id, format)} download>
            <Icon aria-hidden="true" />
            <span className="flex-1 whitespace-nowrap">{word}</span>
            <span className="truncate text-faint text-xs">{about}</span>
          </a>
        </MenuItem>
      ))}
    </>
  )
}
