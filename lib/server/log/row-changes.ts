import type { Change } from '@/lib/domain/map-edit'
import type { Annotation, Argument, Claim, Point, Quote, Source } from '@/lib/domain/model'

type Row = Record<string, unknown>

/** Rows to write and rows to take away, of any number of maps, as JSON that `jsonb_to_recordset` reads. */
export class RowChanges {
  readonly people = new TableChanges()
  readonly frames = new TableChanges()
  readonly claims = new TableChanges()
  readonly arguments = new TableChanges()
  readonly premises = new TableChanges()
  readonly newSources: Row[] = []
  /** Without their text, which may be megabytes and changes only when another source comes under the id of a deleted one. */
  readonly editedSources: Row[] = []
  readonly goneSources: Row[] = []
  readonly quotes = new TableChanges()
  readonly quoteLinks = new TableChanges()
  readonly annotations = new TableChanges()
  readonly deletions = new TableChanges()

  /** Adds the net changes of one map. */
  add(mapId: string, changes: readonly Change[]): void {
    for (const change of changes) this.addChange(mapId, change)
  }

  private addChange(mapId: string, change: Change): void {
    const { id } = change
    switch (change.table) {
      case 'details':
        // In the map's own row, which is written with its sequence number.
        break
      case 'people':
        this.people.add(mapId, id, change.after)
        break
      case 'frames':
        this.frames.add(mapId, id, change.after && { ...change.after })
        break
      case 'claims':
        this.claims.add(mapId, id, change.after && claimRow(change.after))
        break
      case 'arguments':
        this.arguments.add(mapId, id, change.after && argumentRow(change.after))
        this.premises.addLinks(mapId, premiseRows(change.before), premiseRows(change.after))
        break
      case 'sources':
        this.addSource(mapId, change.before, change.after)
        break
      case 'quotes':
        this.quotes.add(mapId, id, change.after && quoteRow(change.after))
        this.quoteLinks.addLinks(mapId, quoteLinkRows(change.before), quoteLinkRows(change.after))
        break
      case 'annotations':
        this.annotations.add(mapId, id, change.after && annotationRow(change.after))
        break
      case 'deletions':
        this.deletions.add(mapId, id, change.after && { record: change.after })
        break
    }
  }

  private addSource(mapId: string, before: Source | null, after: Source | null): void {
    if (!after) this.goneSources.push({ mapId, id: before?.id })
    else if (!before) this.newSources.push({ mapId, ...after })
    else this.editedSources.push({ mapId, ...after, text: before.text === after.text ? undefined : after.text })
  }
}

class TableChanges {
  readonly put: Row[] = []
  readonly gone: Row[] = []

  add(mapId: string, id: string, row: Row | null): void {
    if (row) this.put.push({ ...row, mapId, id })
    else this.gone.push({ mapId, id })
  }

  /** Links have no record of their own: what changed is found by comparing. */
  addLinks(mapId: string, before: ReadonlyMap<string, Row>, after: ReadonlyMap<string, Row>): void {
    for (const [key, row] of before) if (!after.has(key)) this.gone.push({ mapId, ...row })
    for (const [key, row] of after) {
      if (before.get(key)?.position !== row.position || !before.has(key)) this.put.push({ mapId, ...row })
    }
  }
}

const pinColumns = (pin: Point | null) => ({ pinX: pin?.x ?? null, pinY: pin?.y ?? null })

const claimRow = ({ pin, ...claim }: Claim): Row => ({ ...claim, ...pinColumns(pin) })

const argumentRow = ({ pin, premises: _, conclusion, ...argument }: Argument): Row => ({
  ...argument,
  questions: argument.questions ?? [],
  ...pinColumns(pin),
  conclusionClaimId: conclusion.kind === 'claim' ? conclusion.id : null,
  conclusionArgumentId: conclusion.kind === 'argument' ? conclusion.id : null,
})

const premiseRows = (argument: Argument | null): Map<string, Row> =>
  new Map(
    argument?.premises.map((claimId, position) => [claimId, { argumentId: argument.id, claimId, position }] as const),
  )

const quoteRow = ({ position, claimIds: _, ...quote }: Quote): Row => ({
  ...quote,
  positionStart: position?.start ?? null,
  positionEnd: position?.end ?? null,
})

const quoteLinkRows = (quote: Quote | null): Map<string, Row> =>
  new Map(quote?.claimIds.map((claimId) => [claimId, { quoteId: quote.id, claimId }] as const))

const annotationRow = ({ target, ...annotation }: Annotation): Row => ({
  ...annotation,
  claimId: target.kind === 'claim' ? target.id : null,
  argumentId: target.kind === 'argument' ? target.id : null,
  quoteId: target.kind === 'quote' ? target.id : null,
  sourceId: target.kind === 'passage' ? target.id : null,
  passage: target.kind === 'passage' ? target.passage : null,
})
