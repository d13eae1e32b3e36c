import type { DebateMap } from '@/lib/domain/debate-map'
import { type LayingMessage, LayingReader } from '@/lib/domain/layout/laying-message'
import { type MapLayout, MapPainter } from '@/lib/domain/layout/layout-map'
import { type LayoutPatch, LayoutWatch } from '@/lib/domain/layout/layout-patch'
import { PictureMaker } from '@/lib/domain/layout/picture-maker'

/** From so many claims and arguments on, a map is laid out in a worker; a smaller one is there before a worker would be. */
const LARGE = 2_500

/** What the desk needs of a worker. */
export type LayoutWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

const startWorker = (): LayoutWorker => new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' })

/** The page's end of a worker: what was sent, and what is to be made of the answers. */
class Errand {
  readonly watch = new LayoutWatch()
  readonly reader = new LayingReader()
  readonly maker = new PictureMaker()
  /** What the worker is busy with. */
  sent: LayoutPatch | null = null

  constructor(readonly worker: LayoutWorker) {}
}

/**
 * Where everything stands, for map after map. A small map is painted in the page, at once; a large one in a worker, one
 * picture after the other: of maps that come while it is busy only the last is painted. Where no worker can be had
 * the page paints large maps too.
 */
export class LayoutDesk {
  private painter: MapPainter | null
  private errand: Errand | null = null
  private wanted: DebateMap | null = null
  private last: MapLayout | null = null
  private readonly listeners = new Set<() => void>()

  constructor(
    first: DebateMap,
    private readonly start = startWorker,
  ) {
    this.painter = first.claims.size + first.arguments.size < LARGE ? new MapPainter() : null
  }

  /** The picture of a map that is painted in the page; null when it comes later, see `ask`. */
  paint(map: DebateMap): MapLayout | null {
    return this.painter?.paint(map) ?? null
  }

  /** Asks for the picture of a map that is not painted in the page. */
  ask(map: DebateMap): void {
    if (this.painter) return
    this.wanted = map
    try {
      this.errand ??= this.begin()
    } catch {
      this.paintHere()
      return
    }
    this.send(this.errand)
  }

  /** The last picture that came from the worker; null before the first. */
  readonly read = (): MapLayout | null => this.last

  /** Whether there is something to draw, or can be at once. */
  readonly isReady = (): boolean => this.painter !== null || this.last !== null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Ends the worker; asking begins another. */
  stop(): void {
    this.errand?.worker.terminate()
    this.errand = null
  }

  private begin(): Errand {
    const errand = new Errand(this.start())
    errand.worker.onmessage = ({ data }: MessageEvent<LayingMessage>) => this.take(errand, data)
    errand.worker.onerror = () => this.paintHere()
    return errand
  }

  private send(errand: Errand): void {
    if (errand.sent || !this.wanted) return
    const patch = errand.watch.patchTo(this.wanted)
    if (this.last && patch.claims.length + patch.arguments.length + patch.gone.length === 0) return
    errand.sent = patch
    errand.worker.postMessage({
      claims: patch.claims.map(({ id, text, pin }) => ({ id, text, pin })),
      arguments: patch.arguments,
      gone: patch.gone,
    } satisfies LayoutPatch)
  }

  private take(errand: Errand, message: LayingMessage): void {
    if (errand !== this.errand || !errand.sent) return
    this.last = errand.maker.make(errand.reader.read(errand.sent, message))
    errand.sent = null
    this.send(errand)
    this.tell()
  }

  /** A worker that cannot start or breaks must not take the map away. */
  private paintHere(): void {
    this.stop()
    this.painter ??= new MapPainter()
    this.last = this.wanted && this.painter.paint(this.wanted)
    this.tell()
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener()
  }
}
