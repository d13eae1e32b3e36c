import type { Database } from '../database'
import type { OpenMaps } from '../log/open-maps'
import { Room } from './room'

type Kept = { room: Promise<Room | undefined>; users: number }
/** A room that stays while somebody holds it. */
export type HeldRoom = { room: Room; letGo: () => void }

/** The rooms of this process: made when the first comes, gone when the last leaves. */
export class Rooms {
  private readonly rooms = new Map<string, Kept>()

  constructor(
    private readonly openMaps: OpenMaps,
    private readonly database: Database,
  ) {}

  /** The room of a map, to be let go of afterwards; undefined when there is no such map. */
  async hold(mapId: string): Promise<HeldRoom | undefined> {
    const kept = this.rooms.get(mapId) ?? this.make(mapId)
    kept.users += 1
    const letGo = async () => {
      kept.users -= 1
      if (kept.users > 0) return
      if (this.rooms.get(mapId) === kept) this.rooms.delete(mapId)
      ;(await kept.room)?.dispose()
    }
    try {
      const room = await kept.room
      if (room) return { room, letGo: () => void letGo() }
    } catch (error) {
      if (this.rooms.get(mapId) === kept) this.rooms.delete(mapId)
      throw error
    }
    void letGo()
    return undefined
  }

  private make(mapId: string): Kept {
    const room = this.openMaps.borrow(mapId).then((open) => open && new Room(open, this.database))
    const kept = { room, users: 0 }
    this.rooms.set(mapId, kept)
    return kept
  }
}
