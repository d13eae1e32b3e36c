'use client'
import ErrorPage from './error'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** When even the frame around the pages fails. */
export default function GlobalErrorPage(props: Props) {
  return (
    <html lang="en">
      <body className="bg-paper font-sans text-ink text-sm">
        <title>Something broke · Crux</title>
        <ErrorPage {...props} />
      </body>
    </html>
  )
}
