import type { Frame } from '../model'

/** A frame with a place for every field, as edits name them. */
export type OpenFrame = Omit<Frame, 'rivals'> & { rivals: boolean }

export const openFrame = (frame: Frame): OpenFrame => ({ ...frame, rivals: frame.rivals === true })

/** The same as a map keeps it: what is not so is left out, and the fields are in the order of the schema. */
export const closedFrame = ({ id, title, colour, rivals, ...authored }: OpenFrame): Frame => ({
  ...{ id, title, colour },
  ...(rivals ? { rivals } : {}),
  ...authored,
})
