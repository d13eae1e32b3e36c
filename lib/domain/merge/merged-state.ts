import { anchorPassage } from '../anchoring/anchor-passage'
import type { DebateMap } from '../debate-map'
import { LIMITS } from '../limits'
import type { Annotation, Argument, Passage, Quote, Source } from '../model'
import type { Fields, Gone } from './merge-field'
import type { Choice, MergeItem } from './merge-plan'
import { appliedRecord, recordOnMap } from './merge-sides'
import { dependentsOf, keyOf, letGo, looseRefs, type Ref, refsOf } from './references'

/** What somebody chose of an item: that it is done. */
export type Chosen = { item: MergeItem; choice: Exclude<Choice, 'map'> }

type Entry = { ref: Ref; record: Fields | null; by: MergeItem[] }

/**
 * The map as it would be with what was chosen: a version laid over it. What cannot be done without something that was not chosen
 * is left out as a whole item, and so is what cannot be done without that.
 */
export class MergedState {
  private entries = new Map<string, Entry>()
  /** What may let go of things that are removed, and what goes with them. */
  private loosened = new Set<string>()
  private goes = new Set<string>()
  private readonly left = new Set<MergeItem>()

  constructor(
    private readonly map: DebateMap,
    private readonly chosen: readonly Chosen[],
    private readonly gone: Gone,
  ) {
    // Each round leaves out one more at least.
    do this.layOver()
    while (this.leaveOut())
    this.finish()
  }

  /** The items that could not be done. */
  get leftOut(): ReadonlySet<MergeItem> {
    return this.left
  }

  get(ref: Ref): Fields | undefined {
    const entry = this.entries.get(keyOf(ref))
    return entry ? (entry.record ?? undefined) : recordOnMap(this.map, ref)
  }

  argument(id: string): Argument | undefined {
    return this.get({ table: 'arguments', id }) as Argument | undefined
  }

  note(id: string): Annotation | undefined {
    return this.get({ table: 'annotations', id }) as Annotation | undefined
  }

  /** Everything that may differ from the map, each with what becomes of it. */
  *changes(): Generator<{ ref: Ref; was: Fields | undefined; is: Fields | null }> {
    for (const { ref, record } of this.entries.values()) yield { ref, was: recordOnMap(this.map, ref), is: record }
  }

  private layOver(): void {
    this.entries = new Map()
    this.loosened = new Set()
    this.goes = new Set()
    for (const { item, choice } of this.chosen) {
      if (this.left.has(item)) continue
      for (const hanging of item.hanging) {
        this.loosened.add(keyOf(hanging))
        if (hanging.since) this.goes.add(keyOf(hanging))
      }
      for (const versions of item.records) {
        // Of a wording that is kept beside the map's own the map's own stays.
        if (versions.table === 'details' || choice === 'both') continue
        const ref = { table: versions.table, id: versions.id }
        const entry = this.entries.get(keyOf(ref))
        const map = (entry?.record ?? recordOnMap(this.map, ref) ?? null) as never
        const record = appliedRecord({ ...versions, map } as typeof versions, this.gone)
        const by = [...(entry?.by ?? []), item]
        this.entries.set(keyOf(ref), { ref, record, by })
      }
    }
    for (const entry of this.entries.values()) if (entry.record) entry.record = this.wellPlaced(entry.ref, entry.record)
  }

  /** Finds what cannot be as it is and leaves out the items to blame; answers whether there were any. */
  private leaveOut(): boolean {
    const before = this.left.size
    const namedBy = this.whoNames()
    const waiting: Ref[] = []
    for (const { ref, record } of [...this.entries.values()]) {
      if (record) waiting.push(ref)
      else waiting.push(...dependentsOf(this.map, ref))
    }
    for (let ref = waiting.pop(); ref; ref = waiting.pop()) {
      const record = this.get(ref)
      if (!record) continue
      const missing = this.missingRefs(ref, record)
      if (missing.length > 0 && this.goes.has(keyOf(ref))) {
        // Who stays and hangs on it is to blame what took it along.
        const by = missing.flatMap((one) => this.entries.get(keyOf(one))?.by ?? [])
        this.entries.set(keyOf(ref), { ref, record: null, by })
        waiting.push(...dependentsOf(this.map, ref), ...(namedBy.get(keyOf(ref)) ?? []))
        continue
      }
      const blamed = missing.flatMap((one) =>
        recordOnMap(this.map, one) ? (this.entries.get(keyOf(one))?.by ?? []) : [],
      )
      const isWrong = missing.length > 0 || !this.isSound(ref, record)
      if (!isWrong) continue
      const items = blamed.length > 0 ? blamed : (this.entries.get(keyOf(ref))?.by ?? [])
      for (const item of items) this.left.add(item)
      if (blamed.length === 0 && !recordOnMap(this.map, ref)) {
        // What it would have been is not there either: whoever names it is next.
        this.entries.set(keyOf(ref), { ref, record: null, by: items })
        waiting.push(...(namedBy.get(keyOf(ref)) ?? []))
      }
    }
    if (this.left.size === before) for (const item of this.circles()) this.left.add(item)
    return this.left.size > before
  }

  private whoNames(): Map<string, Ref[]> {
    const namedBy = new Map<string, Ref[]>()
    for (const { ref, record } of this.entries.values()) {
      if (!record) continue
      for (const named of [...refsOf(ref.table, record), ...looseRefs(ref.table, record)]) {
        const list = namedBy.get(keyOf(named))
        if (list) list.push(ref)
        else namedBy.set(keyOf(named), [ref])
      }
    }
    return namedBy
  }

  private missingRefs(ref: Ref, record: Fields): Ref[] {
    const isGone = (one: Ref) => this.get(one) === undefined
    // Without any of its premises it cannot let go of them.
    const freed = (this.loosened.has(keyOf(ref)) && letGo(ref.table, record, isGone)) || record
    return [...refsOf(ref.table, freed), ...looseRefs(ref.table, freed)].filter(isGone)
  }

  /** The rules for single records (G4, G5, G8) that merging two sound ones could break. */
  private isSound({ table }: Ref, record: Fields): boolean {
    if (table === 'arguments') {
      const { premises, conclusion } = record as unknown as Argument
      const isOwn = conclusion.kind === 'claim' && premises.includes(conclusion.id)
      return !isOwn && premises.length <= LIMITS.premises && new Set(premises).size === premises.length
    }
    if (table !== 'annotations') return true
    const { replyTo, resolved } = record as unknown as Annotation
    if (replyTo === null) return true
    return !resolved && this.get({ table, id: replyTo })?.replyTo === null
  }

  /** G6: the items by which arguments end in themselves. */
  private circles(): MergeItem[] {
    const clear = new Set<string>()
    const found: MergeItem[] = []
    for (const { ref } of this.entries.values()) {
      if (ref.table !== 'arguments') continue
      const path = new Set<string>()
      let at: string | undefined = ref.id
      while (at !== undefined && !clear.has(at) && !path.has(at)) {
        path.add(at)
        const conclusion: Argument['conclusion'] | undefined = this.argument(at)?.conclusion
        at = conclusion?.kind === 'argument' ? conclusion.id : undefined
      }
      if (at !== undefined && path.has(at))
        for (const id of path) found.push(...(this.entries.get(keyOf({ table: 'arguments', id }))?.by ?? []))
      for (const id of path) clear.add(id)
    }
    return found
  }

  /** Lets go of what is removed, and takes replies to where their thread is. */
  private finish(): void {
    const isGone = (one: Ref) => this.get(one) === undefined
    for (const { ref, record } of [...this.entries.values()]) {
      const touched = record ? [ref] : dependentsOf(this.map, ref)
      for (const one of touched) {
        const now = this.get(one)
        const freed = now && letGo(one.table, now, isGone)
        if (now && freed)
          this.entries.set(keyOf(one), { by: [], ...this.entries.get(keyOf(one)), ref: one, record: freed })
      }
    }
    for (const entry of this.entries.values()) {
      const { ref, record } = entry
      if (ref.table !== 'annotations' || typeof record?.replyTo !== 'string') continue
      const first = this.get({ table: 'annotations', id: record.replyTo })
      if (first) entry.record = { ...record, target: first.target }
    }
  }

  /** QU1: a passage stands in the source as the map has it, or has no place. */
  private wellPlaced(ref: Ref, record: Fields): Fields {
    const placed = (sourceId: string, passage: Passage): Passage['position'] => {
      const source = this.get({ table: 'sources', id: sourceId }) as unknown as Source | undefined
      const { position, exact } = passage
      if (!source || !position || source.text.slice(position.start, position.end) === exact) return position
      const anchor = anchorPassage(source.text, passage)
      return anchor && anchor.how !== 'approximate' ? { start: anchor.start, end: anchor.end } : null
    }
    if (ref.table === 'quotes') {
      const quote = record as unknown as Quote
      return { ...record, position: placed(quote.sourceId, quote) }
    }
    const target = ref.table === 'annotations' ? (record as unknown as Annotation).target : undefined
    if (target?.kind !== 'passage') return record
    const passage = { ...target.passage, position: placed(target.id, target.passage) }
    return { ...record, target: { ...target, passage } }
  }
}
