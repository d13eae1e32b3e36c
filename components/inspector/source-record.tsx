import { ExternalLink } from 'lucide-react'
import type { Source } from '@/lib/domain/model'
import { safeUrl } from '../notes/safe-url'
import { publishedInWords } from '../sources/source-words'

/** The bibliographic record, as far as it is known. */
export function SourceRecord({ source }: { source: Source }) {
  const url = safeUrl(source.url)
  const rows = [
    ['Authors', source.authors.join(', ')],
    ['Published in', source.publisher],
    ['Date', publishedInWords(source.published)],
    ['Language', source.language],
  ] as const
  const known = rows.filter(([, value]) => value !== '')
  return (
    <div className="flex flex-col gap-2">
      <p dir="auto" className="font-serif text-base">
        {source.title}
      </p>
      {known.length > 0 ? (
        <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-xs">
          {known.map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-faint">{name}</dt>
              <dd className="min-w-0 text-soft [overflow-wrap:anywhere]">{value}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      {url ? (
        <a
          href={url}
          target="_blank"
          rel="noopener nofollow"
          className="inline-flex items-center gap-1 self-start text-accent text-xs underline-offset-2 hover:underline"
        >
          Open the original
          <ExternalLink aria-hidden="true" className="size-3" />
        </a>
      ) : null}
    </div>
  )
}
