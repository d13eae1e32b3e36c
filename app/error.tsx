'use client'
import { MessagePage } from '@/components/site/message-page'
import { buttonClass } from '@/components/ui/button-class'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page that met a bug. Its details are in the server's log, under the id that is shown here. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      title="Something broke on our side"
      actions={
        <>
          <button type="button" className={buttonClass('primary', 'md')} onClick={reset}>
            Try again
          </button>
          <a className={buttonClass('secondary', 'md')} href="/">
            To the first page
          </a>
        </>
      }
    >
      <p>
        Your saved work is safe, and edits that were not saved yet wait in this browser.
        {error.digest ? (
          <>
            {' '}
            If it happens again, report it with this id: <code className="font-medium text-ink">{error.digest}</code>
          </>
        ) : null}
      </p>
    </MessagePage>
  )
}
