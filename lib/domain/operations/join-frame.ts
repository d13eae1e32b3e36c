import type { MapEdit } from '../map-edit'
import type { FrameLink } from '../model'
import { claimWith } from './claim-with'

/** Puts a living claim that is in no other frame into a living one; false when it cannot. */
export function joinFrame(edit: MapEdit, { frameId, claimId }: FrameLink): boolean {
  const claim = edit.find('claims', claimId)
  if (!claim || !edit.find('frames', frameId)) return false
  if (claim.frameId === undefined) edit.put('claims', claimWith(claim, { frameId }))
  return (claim.frameId ?? frameId) === frameId
}
