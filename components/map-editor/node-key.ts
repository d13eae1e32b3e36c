import { argumentKey, claimKey, type NodeKey } from '@/lib/domain/layout/node-key'
import type { Spot } from '../workspace/walk'

/** The node that a claim or argument is drawn as. */
export const keyOfSpot = ({ kind, id }: Spot): NodeKey => (kind === 'claim' ? claimKey(id) : argumentKey(id))

/** The claim or argument that a node stands for. */
export function spotOfKey(key: NodeKey): Spot {
  const colon = key.indexOf(':')
  return { kind: key.startsWith('claim') ? 'claim' : 'argument', id: key.slice(colon + 1) }
}

/** The node that an element on the page belongs to, if any. */
export function keyAtElement(element: Element | null): NodeKey | null {
  const id = element?.closest('.react-flow__node')?.getAttribute('data-id')
  return id ? (id as NodeKey) : null
}
