'use client'
import './globals.css'

type Props = { error: Error & { digest?: string }; reset: () => void }

/** When even the frame around the pages fails. In plain words and shapes: every page loads this, and nobody is to see it. */
export default function GlobalErrorPage({ error, reset }: Props) {
  return (
    <html lang="en">
      <body className="bg-paper px-4 py-16 text-center font-sans text-ink text-sm">
        <title>Something broke · Crux</title>
        <h1 className="font-semibold font-serif text-2xl">Something broke on our side</h1>
        <p className="py-4">Your saved work is safe. {error.digest}</p>
        <button type="button" className="underline" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  )
}
