import type { Metadata } from 'next'
import { MessagePage } from '@/components/site/message-page'
import { buttonClass } from '@/components/ui/button-class'
import { findViewer } from '@/lib/server/auth/viewer'

export const metadata: Metadata = { title: 'Not found' }

/** Comes along with every page, so it is made of as little code as can be. */
export default async function NotFoundPage() {
  const viewer = await findViewer()
  return (
    <MessagePage
      title="Nothing is here for you"
      actions={
        <>
          <a className={buttonClass('primary', 'md')} href="/">
            {viewer ? 'To my maps' : 'To the first page'}
          </a>
          {viewer ? null : (
            <a className={buttonClass('secondary', 'md')} href="/sign-in">
              Sign in
            </a>
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
