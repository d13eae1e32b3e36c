import type { Metadata } from 'next'
import Link from 'next/link'
import { MessagePage } from '@/components/site/message-page'
import { Button } from '@/components/ui/button'
import { findViewer } from '@/lib/server/auth/viewer'

export const metadata: Metadata = { title: 'Not found' }

export default async function NotFoundPage() {
  const viewer = await findViewer()
  return (
    <MessagePage
      title="Nothing is here for you"
      actions={
        <>
          <Button asChild look="primary">
            <Link href="/">{viewer ? 'To my maps' : 'To the first page'}</Link>
          </Button>
          {viewer ? null : (
            <Button asChild>
              <Link href="/sign-in">Sign in</Link>
            </Button>
          )}
        </>
      }
    >
      <p>
        This page does not exist, or it is a map that is not shared with you. If somebody sent you the address, ask them
        to invite you, or sign in with the account they know.
      </p>
    </MessagePage>
  )
}
