import type { DebateMap } from '@/lib/domain/debate-map'
import { isOnMap } from './is-on-map'
import { isSamePlace, type Place, pathOfPlace, readPlace } from './place'
import { arriveAt, beginTrail, placeAt, revise, stateOfTrail, stepsTo, type Trail, trailOfState, visit } from './trail'

/** Browsers take no more than a few changes of the address a second. */
const WRITE_AFTER_MS = 250
/** Steps of the arrow keys that come as fast are one walk, and one place. */
const WALK_MS = 1_000

/** A page that is asked for is there by then, or will not come. */
const LEAVING_MS = 15_000

/** Whether there is somewhere to go back and forward to. */
export type Ways = { back: boolean; forward: boolean }

type Doors = {
  /** Where the person is now, and on which map. */
  now(): { map: DebateMap; place: Place }
  /** Shows a place that the browser went to. */
  show(place: Place): void
  tell(ways: Ways): void
}

/**
 * Keeps the address at where the person is, and an entry in the browser's history for each place visited: its back
 * and forward buttons go through these.
 */
export class PlaceKeeper {
  private readonly path = window.location.pathname
  private trail: Trail
  private timer: ReturnType<typeof setTimeout> | undefined
  private isByArrow = false
  private walkedAt = Number.NEGATIVE_INFINITY
  private leftAt = Number.NEGATIVE_INFINITY

  constructor(
    first: Place,
    private readonly doors: Doors,
  ) {
    this.trail = trailOfState(window.history.state) ?? beginTrail(first)
    window.addEventListener('popstate', this.arrive)
    window.addEventListener('keydown', this.hear, true)
    window.addEventListener('pointerdown', this.hear, true)
    window.addEventListener('click', this.leave)
    this.mapChanged()
  }

  close(): void {
    clearTimeout(this.timer)
    window.removeEventListener('popstate', this.arrive)
    window.removeEventListener('keydown', this.hear, true)
    window.removeEventListener('pointerdown', this.hear, true)
    window.removeEventListener('click', this.leave)
  }

  /** Another thing is selected, or another view shown. */
  moved(): void {
    const { map, place } = this.doors.now()
    const present = placeAt(this.trail)
    const goesOn = this.isWalking()
    const isLettingGo = !place.thing && place.view === present.view
    if (!isSamePlace(present, place) && !isLettingGo) {
      // What was deleted is left as if it had never been gone to.
      const replaces = goesOn || !isThere(map, present) || (!present.thing && place.view === present.view)
      const next = replaces ? revise(this.trail, place) : visit(this.trail, place)
      if (!replaces && this.isHere()) {
        window.history.replaceState(stateOfTrail(this.trail), '', pathOfPlace(map.id, present))
        window.history.pushState(stateOfTrail(next), '', pathOfPlace(map.id, place))
      }
      this.trail = next
      this.mapChanged()
    }
    this.writeSoon()
  }

  /** The drawn map is looked at elsewhere. */
  looked(): void {
    const { place } = this.doors.now()
    // After letting go of a thing one may look around: its place stays as it was.
    if (isSamePlace(placeAt(this.trail), place)) this.trail = revise(this.trail, place)
  }

  /** What was deleted is no place to go to, and what came back is one again. */
  mapChanged(): void {
    this.doors.tell({ back: this.steps(-1) !== 0, forward: this.steps(1) !== 0 })
  }

  /** Goes to the place before this one or after it, skipping those that are gone. */
  go(way: -1 | 1): void {
    const steps = this.steps(way)
    if (steps === 0) return
    this.write()
    window.history.go(steps)
  }

  writeSoon(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.write(), WRITE_AFTER_MS)
  }

  private write(): void {
    clearTimeout(this.timer)
    if (!this.isHere()) return
    const { map, place } = this.doors.now()
    window.history.replaceState(stateOfTrail(this.trail), '', pathOfPlace(map.id, place))
  }

  private steps(way: -1 | 1): number {
    const { map } = this.doors.now()
    return stepsTo(this.trail, way, (place) => isThere(map, place))
  }

  private readonly arrive = ({ state }: PopStateEvent): void => {
    if (window.location.pathname !== this.path) return
    clearTimeout(this.timer)
    const { map, place: left } = this.doors.now()
    const from = this.trail.at
    const kept = trailOfState(state)
    const asked = readPlace(window.location.search)
    this.trail =
      (kept && arriveAt(this.trail, kept.at)) ?? kept ?? beginTrail({ ...asked, view: asked.view ?? left.view })
    this.mapChanged()
    const place = placeAt(this.trail)
    const further = isThere(map, place) ? 0 : this.steps(this.trail.at < from ? -1 : 1)
    if (further !== 0) {
      window.history.go(further)
      return
    }
    this.doors.show(place)
    this.writeSoon()
  }

  /** Next gives up the page it is fetching when the address is written meanwhile, and the press would have done nothing. */
  private readonly leave = ({ target }: Event): void => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]:not([target])') : null
    if (link && link.origin === window.location.origin && link.pathname !== this.path) this.leftAt = performance.now()
  }

  private isHere(): boolean {
    return window.location.pathname === this.path && performance.now() - this.leftAt > LEAVING_MS
  }

  private readonly hear = (event: Event): void => {
    this.isByArrow = event instanceof KeyboardEvent && event.key.startsWith('Arrow') && !event.altKey
  }

  /** Whether the person goes on walking: an arrow key led here, as one did not long before. */
  private isWalking(): boolean {
    const [now, last] = [performance.now(), this.walkedAt]
    this.walkedAt = this.isByArrow ? now : Number.NEGATIVE_INFINITY
    return this.isByArrow && now - last < WALK_MS
  }
}

const isThere = (map: DebateMap, { thing }: Place): boolean => thing === null || isOnMap(map, thing)
