'use client'
import { Button } from '../ui/button'

/** Shows the rest of a list that began with its first few; nothing where there is no rest. */
export function ShowMore({ rest, onShow, className }: { rest: number; onShow: () => void; className?: string }) {
  return rest > 0 ? (
    <Button size="sm" look="quiet" className={className} onClick={onShow}>
      Show {rest} more
    </Button>
  ) : null
}
