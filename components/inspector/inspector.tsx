'use client'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentInspector } from './argument-inspector'
import { ClaimInspector } from './claim-inspector'
import { inspectedThing } from './inspected-thing'
import { MapInspector } from './map-inspector'
import { QuoteInspector } from './quote-inspector'
import { SeveralInspector } from './several-inspector'
import { SourceInspector } from './source-inspector'

/** The right pane: everything about what is selected, or about the map when nothing is. */
export function Inspector() {
  const { state, selection } = useWorkspace()
  const shown = inspectedThing(state.map, selection)
  // The key begins anew with each thing: what was open or half written for one is not shown for another.
  switch (shown.kind) {
    case 'map':
      return <MapInspector />
    case 'several':
      return <SeveralInspector things={shown.things} />
    case 'claim':
      return <ClaimInspector key={shown.record.id} claim={shown.record} markedNote={shown.markedNote} />
    case 'argument':
      return <ArgumentInspector key={shown.record.id} argument={shown.record} markedNote={shown.markedNote} />
    case 'quote':
      return <QuoteInspector key={shown.record.id} quote={shown.record} markedNote={shown.markedNote} />
    case 'source':
      return <SourceInspector key={shown.record.id} source={shown.record} markedNote={shown.markedNote} />
  }
}
