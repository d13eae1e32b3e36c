import { headers } from 'next/headers'
import { cache } from 'react'
import { database } from '../database'
import { findViewerOfToken } from './api-tokens'
import type { Viewer } from './request-viewer'
import { findViewer } from './viewer'

/** Who asks by the REST door, and how: a program that brings a token, or a browser with its cookie. */
export type Caller = {
  viewer: Viewer | undefined
  /** Null without one; a program's request is no browser's, whatever cookies it brings. */
  token: { mayWrite: boolean } | 'unknown' | null
}

/** The caller of a map route, asked once for each request. */
export const readCaller = cache(async (): Promise<Caller> => {
  const [, secret] = /^Bearer +(\S+) *$/i.exec((await headers()).get('authorization') ?? '') ?? []
  if (secret === undefined) return { viewer: await findViewer(), token: null }
  const found = await findViewerOfToken(database(), secret)
  return found ? { viewer: found.viewer, token: { mayWrite: found.mayWrite } } : { viewer: undefined, token: 'unknown' }
})

/**
 * Who reads by the REST door. Account routes ask `findViewer` instead: no token makes tokens or changes a password. An
 * unknown token is nobody, as a session that ended is.
 */
export const findCaller = async (): Promise<Viewer | undefined> => (await readCaller()).viewer
