'use client'
import { ArgumentInspector } from './argument-inspector'
import { ClaimInspector } from './claim-inspector'
import type { InspectedThing } from './inspected-thing'
import { QuoteInspector } from './quote-inspector'
import { SourceInspector } from './source-inspector'

/** One claim, argument, quote or source in the inspector. */
export default function ThingInspector({ thing: { kind, record, markedNote } }: { thing: InspectedThing }) {
  switch (kind) {
    case 'claim':
      return <ClaimInspector claim={record} markedNote={markedNote} />
    case 'argument':
      return <ArgumentInspector argument={record} markedNote={markedNote} />
    case 'quote':
      return <QuoteInspector quote={record} markedNote={markedNote} />
    case 'source':
      return <SourceInspector source={record} markedNote={markedNote} />
  }
}
