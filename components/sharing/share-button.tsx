'use client'
import { Share2 } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Button } from '@/components/ui/button'
import { lazyPart } from '@/components/ui/later'

// Most visits never share: its code comes with the first press.
const ShareDialog = lazyPart(async () => ({ default: (await import('./share-dialog')).ShareDialog }))

/** Opens the dialog with the people of the map, invitations and visibility. Inside a workspace. */
export function ShareButton() {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Share2 aria-hidden="true" />
        Share
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ShareDialog open={open} onOpenChange={setOpen} />
        </Suspense>
      ) : null}
    </>
  )
}
