import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { database } from '../database'
import { findViewerOfCookie, type Viewer } from './request-viewer'
import { signInAddress } from './safe-path'

/** Who is signed in, for pages and route handlers; asked once for each request, and never kept longer. */
export const findViewer = cache(async (): Promise<Viewer | undefined> => {
  // First of all: it tells Next, when it builds, that the page depends on its request.
  const cookie = (await headers()).get('cookie')
  return findViewerOfCookie(database(), cookie)
})

/** Who is signed in; a signed-out visitor is sent to sign in and comes back to `path`. For pages. */
export const requireViewer = async (path: string): Promise<Viewer> =>
  (await findViewer()) ?? redirect(signInAddress(path))
