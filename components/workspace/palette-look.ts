/** What the palette and the field that stands in for it share, so that one becomes the other unseen. */
export const PALETTE_TITLE = 'Find anything, or do anything'
export const paletteInputClass = 'h-12 w-full shrink-0 border-line border-b bg-transparent px-4 text-base outline-none'
export const paletteItemClass =
  'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 data-[selected=true]:bg-accent-soft'
