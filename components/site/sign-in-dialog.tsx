'use client'
import { Button } from '@/components/ui/button'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { signInPath, signUpPath } from './sign-in-path'

type Props = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Where to come back to: the page's path with its query. */
  path: string
  /** Whether what they began is kept until they come back. */
  kept: boolean
}

/** Asks a signed-out visitor who began something to sign in. Says whether it waits for them. */
export function SignInDialog({ open, onOpenChange, path, kept }: Props) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title="Sign in to take part"
        description={
          kept
            ? 'What you began is kept. It is done when you come back, if this map lets you.'
            : 'This browser could not keep what you began: copy it before you go on.'
        }
      >
        <div className="flex flex-col gap-2 pt-1">
          <Button asChild look="primary" size="lg">
            <a href={signInPath(path)}>Sign in</a>
          </Button>
          <Button asChild size="lg">
            <a href={signUpPath(path)}>Create an account</a>
          </Button>
        </div>
      </DialogContent>
    </Dialog>
  )
}
