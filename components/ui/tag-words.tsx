import { tagHue } from '@/lib/domain/tag-hue'
import { HueMark } from './hue'

/** Tags in a line, each by its word beside its colour; of many the first ones, and how many more there are. */
export function TagWords({ tags, most }: { tags: readonly string[]; most: number }) {
  const more = tags.length - most
  return (
    <>
      {tags.slice(0, most).map((tag) => (
        <span key={tag} dir="auto" className="inline-flex min-w-0 items-center gap-1">
          <HueMark hue={tagHue(tag)} shape="tag" />
          <span className="truncate">{tag}</span>
        </span>
      ))}
      {more > 0 ? <span className="shrink-0">+{more} tags</span> : null}
    </>
  )
}
