/** How browsers file what was copied from a map, beside the outline that everything else reads. */
export const CLIP_TYPE = 'application/x-crux-selection+json'
