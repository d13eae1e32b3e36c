import { expect, it } from 'vitest'
import { ACTIONS, can, type Standing } from '@/lib/domain/access'
import type { Role } from '@/lib/domain/model'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { MapCopy } from '../log/map-copy'
import type { OpenMap } from '../log/open-maps'
import { readOpenMap } from './read-map'

const ROLES: readonly Role[] = ['owner', 'editor', 'annotator', 'viewer']

/** The map, with somebody on it of every standing. */
function openMap(): OpenMap {
  const play = new PlayMap()
  for (const role of ROLES) play.run({ v: 1, id: play.newId(), kind: 'join', personId: role, name: role, role }, role)
  play.run({ v: 1, id: play.newId(), kind: 'edit-map', visibility: { from: 'private', to: 'public' } })
  return { copy: new MapCopy({ map: play.map, seq: 6 }) } as OpenMap
}

it.each<Standing>([...ROLES, 'reader'])('AC1: what the table says is what a map is read for, by the %s', (standing) => {
  const open = openMap()
  const allowed = ACTIONS.filter((action) => readOpenMap(open, standing, action))
  expect(allowed).toEqual(ACTIONS.filter((action) => can(standing, action)))
})
