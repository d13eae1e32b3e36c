import { GitCompareArrows } from 'lucide-react'
import { Button } from '../ui/button'

/** Offers to merge a file that is a copy of the map, rather than to bring everything a second time. */
export function CopyOffer({ disabled, onCompare }: { disabled: boolean; onCompare: () => void }) {
  return (
    <section
      aria-label="A copy of this map"
      className="flex flex-wrap items-center gap-3 rounded-card bg-accent-soft p-3"
    >
      <p className="min-w-48 flex-1 text-sm">
        This looks like an edited copy of this map. Its changes can be merged one by one.
      </p>
      <Button look="primary" disabled={disabled} onClick={onCompare}>
        <GitCompareArrows aria-hidden="true" />
        See what changed in this copy
      </Button>
    </section>
  )
}
