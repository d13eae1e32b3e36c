'use client'
import { MessagePage } from '@/components/site/message-page'
import { Button } from '@/components/ui/button'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** A page that met a bug. Its details are in the server's log, under the id that is shown here. */
export default function ErrorPage({ error, reset }: Props) {
  return (
    <MessagePage
      title="Something broke on our side"
      actions={
        <>
          <Button look="primary" onClick={reset}>
            Try again
          </Button>
          <Button asChild>
            <a href="/">To the first page</a>
          </Button>
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
