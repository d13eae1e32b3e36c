import type { Burden, Claim } from '../model'

type Optional = { frameId?: string | null | undefined; burden?: Burden | null | undefined }

/**
 * The claim with another frame or another burden; null leaves it out, what is not named stays. Its fields are in the order of the
 * schema, which files and rows keep.
 */
export function claimWith(claim: Claim, change: Optional): Claim {
  const { frameId: _, burden: __, conflicts, createdBy, createdAt, updatedBy, updatedAt, ...fields } = claim
  const frameId = change.frameId === undefined ? claim.frameId : (change.frameId ?? undefined)
  const burden = change.burden === undefined ? claim.burden : (change.burden ?? undefined)
  return {
    ...fields,
    ...(frameId === undefined ? {} : { frameId }),
    ...(burden === undefined ? {} : { burden }),
    ...{ conflicts, createdBy, createdAt, updatedBy, updatedAt },
  }
}
