import type { MapEdit } from '../map-edit'
import type { Claim, FrameLink } from '../model'

/** The claim in a frame, or in none; its fields in the order of the schema, which files and rows keep. */
export function inFrame(
  { frameId: _, conflicts, createdBy, createdAt, updatedBy, updatedAt, ...fields }: Claim,
  frameId: string | null,
): Claim {
  const said = frameId === null ? fields : { ...fields, frameId }
  return { ...said, conflicts, createdBy, createdAt, updatedBy, updatedAt }
}

/** Puts a living claim that is in no other frame into a living one; false when it cannot. */
export function joinFrame(edit: MapEdit, { frameId, claimId }: FrameLink): boolean {
  const claim = edit.find('claims', claimId)
  if (!claim || !edit.find('frames', frameId)) return false
  if (claim.frameId === undefined) edit.put('claims', inFrame(claim, frameId))
  return (claim.frameId ?? frameId) === frameId
}
