import { describe, expect, it, onTestFinished } from 'vitest'
import { PlayMap } from '@/lib/domain/testing/play-map'
import { connectDatabase } from '../database'
import { Committer } from '../log/committer'
import { MapCopy } from '../log/map-copy'
import { MapWriter } from '../log/map-writer'
import { StanceBoard } from '../stances/stance-board'
import { Room } from './room'
import { connectPair } from './testing/connect-pair'

/** A room of a map that is in memory alone, which a database that does not answer cannot change. */
function openRoom() {
  const database = connectDatabase('postgresql://nobody@127.0.0.1:1/nothing')
  const { map } = new PlayMap()
  const copy = new MapCopy({ map, seq: 1 })
  const writer = new MapWriter(copy, database, new Committer(database), () => {})
  const stances = new StanceBoard(database, map.id)
  const room = new Room({ copy, writer, stances, giveBack: () => {} }, database)
  onTestFinished(async () => {
    room.dispose()
    await database.$disconnect()
  })
  const owner = map.people.findKey(({ role }) => role === 'owner') ?? ''
  return { room, copy, owner: { id: owner, name: 'Owner', sessionVersion: 0 } }
}

describe('a room', () => {
  it('SY37: lets nobody in once its map is deleted, though they asked before', async () => {
    const { room, copy, owner } = openRoom()
    const [early, late] = [await connectPair(owner), await connectPair(owner)]
    expect(room.join(early.connection, undefined)).toBe(true)
    copy.markDeleted()
    expect(early.connection.isOpen).toBe(false)
    expect(room.join(late.connection, undefined)).toBe(false)
  })
})
