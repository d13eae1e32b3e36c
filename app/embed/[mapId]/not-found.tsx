/** In a frame of another site: nothing to press, and no word on whether there is such a map. */
export default function EmbedNotFound() {
  return (
    <main className="dotted flex min-h-dvh items-center justify-center p-8 text-center">
      <h1 className="max-w-sm text-balance font-serif text-lg text-soft">
        There is no map here that everybody may read.
      </h1>
    </main>
  )
}
