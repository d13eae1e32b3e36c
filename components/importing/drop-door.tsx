'use client'
import { useWorkspace } from '../workspace/workspace-context'
import type { Brought } from './brought'
import { DropVeil } from './drop-veil'
import { useWindowDrop } from './use-window-drop'

/** Takes files that are dropped on a map. Who is signed out cannot import anything. */
export function DropDoor({ enabled, onBring }: { enabled: boolean; onBring: (brought: Brought) => void }) {
  const { state } = useWorkspace()
  const dragged = useWindowDrop((file) => onBring({ kind: 'file', file }), enabled && state.person !== null)
  return dragged ? <DropVeil /> : null
}
