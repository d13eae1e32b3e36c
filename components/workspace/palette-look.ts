/** What the palette and the field that stands in for it share, so that one becomes the other unseen. */
export const PALETTE_TITLE = 'Jump to a claim, or do anything'
export const paletteInputClass = 'h-12 w-full shrink-0 border-line border-b bg-transparent px-4 text-base outline-none'
