'use client'
import { CopyField } from '@/components/site/copy-field'

/** The usual place for a picture in a text, and as high as a debate's first levels. */
const [WIDTH, HEIGHT] = [800, 500]

const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

/** The line of HTML that shows the map, to read, on a page of another site. */
const embedSnippet = (address: string, title: string): string =>
  `<iframe src="${escapeAttribute(address)}" title="${escapeAttribute(title)}" width="${WIDTH}" height="${HEIGHT}" style="border:1px solid #e4dfd4;border-radius:12px;max-width:100%" loading="lazy"></iframe>`

/** What to put on another page so that the map can be read there. */
export function EmbedSection({ mapId, title }: { mapId: string; title: string }) {
  const address = `${window.location.origin}/embed/${encodeURIComponent(mapId)}`
  return (
    <section aria-label="On another page" className="flex flex-col gap-2">
      <h3 className="font-medium text-sm">On another page</h3>
      <p className="text-soft text-xs">
        This line of HTML shows the map there, live and to read only.{' '}
        <a
          href={address}
          target="_blank"
          rel="noopener"
          className="rounded-sm text-accent underline underline-offset-3"
        >
          See how it looks
          <span className="sr-only"> (opens a new tab)</span>
        </a>
      </p>
      <CopyField label="HTML to embed the map" value={embedSnippet(address, title)} />
    </section>
  )
}
