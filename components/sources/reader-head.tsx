'use client'
import { Copy, Ellipsis, ExternalLink, Info, Pencil, Trash2 } from 'lucide-react'
import { Suspense, useMemo, useState } from 'react'
import { lazyPart } from '@/components/ui/later'
import { toast } from '@/components/ui/toast'
import type { Source } from '@/lib/domain/model'
import { safeUrl } from '../notes/safe-url'
import { IconButton } from '../ui/icon-button'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../ui/menu'
import { useWorkspace } from '../workspace/workspace-context'
import { coveredShare, shareInPercent } from './coverage'
import { CoverageBar } from './coverage-bar'
import type { ReaderMark } from './reader-marks'
import { citationOf, originInWords, readingMinutes } from './source-words'

const EditSourceDialog = lazyPart(() => import('./edit-source-dialog'))
const DeleteSourceDialog = lazyPart(() => import('./delete-source-dialog'))

type Props = { source: Source; marks: readonly ReaderMark[] }

/** A source's title and origin, how much of it is on the map, and what can be done with it. */
export function ReaderHead({ source, marks }: Props) {
  const minutes = useMemo(() => readingMinutes(source.text), [source.text])
  const quoted = marks.filter((mark) => mark.kind === 'quote')
  const percent = shareInPercent(coveredShare(source.text.length, quoted))
  const origin = originInWords(source)
  return (
    <header className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <h2
          dir="auto"
          className="min-w-0 flex-1 text-balance font-semibold font-serif text-xl leading-6.5 [overflow-wrap:anywhere]"
        >
          {source.title}
        </h2>
        <SourceMenu source={source} />
      </div>
      <p className="text-faint text-xs">
        {origin === '' ? null : <span dir="auto">{origin} · </span>}
        {minutes} min to read · <span className="font-semibold text-soft">{percent} %</span> on the map
      </p>
      <CoverageBar length={source.text.length} marks={marks} />
    </header>
  )
}

function SourceMenu({ source }: { source: Source }) {
  const { can, select } = useWorkspace()
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null)
  const mayEdit = can('content.edit')
  const url = safeUrl(source.url)
  const copy = () => {
    navigator.clipboard.writeText(citationOf(source)).then(
      () => toast('Copied the citation'),
      () => toast('The browser did not let the citation be copied.'),
    )
  }
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <IconButton size="sm" label={`More about ${source.title}`} className="-mr-1.5">
            <Ellipsis aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent>
          <MenuItem icon={<Info aria-hidden="true" />} onSelect={() => select([{ kind: 'source', id: source.id }])}>
            Record, notes and quotes
          </MenuItem>
          <MenuItem icon={<Copy aria-hidden="true" />} onSelect={copy}>
            Copy the citation
          </MenuItem>
          {url ? (
            <MenuItem asChild>
              <a href={url} target="_blank" rel="noopener nofollow">
                <ExternalLink aria-hidden="true" />
                Open the original
              </a>
            </MenuItem>
          ) : null}
          {mayEdit ? (
            <>
              <MenuSeparator />
              <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setDialog('edit')}>
                Edit the record
              </MenuItem>
              <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={() => setDialog('delete')}>
                Delete the source
              </MenuItem>
            </>
          ) : null}
        </MenuContent>
      </Menu>
      <Suspense>
        {dialog === 'edit' ? <EditSourceDialog source={source} onClose={() => setDialog(null)} /> : null}
        {dialog === 'delete' ? <DeleteSourceDialog source={source} onClose={() => setDialog(null)} /> : null}
      </Suspense>
    </>
  )
}
