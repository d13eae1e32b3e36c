'use client'
import { useEffect } from 'react'
import type { ReshapeTask } from '../workspace/editor-doors'
import { useWorkspace } from '../workspace/workspace-context'
import { EditFrameDialog } from './edit-frame-dialog'
import { FrameDialog } from './frame-dialog'
import { MergeDialog } from './merge-dialog'
import { MoveDialog } from './move-dialog'
import { SplitDialog } from './split-dialog'
import { UndercutDialog } from './undercut-dialog'

type Props = { task: ReshapeTask; onClose: () => void }

/** The dialog of an act that needs more to be said. Closes when what it is about is deleted meanwhile. */
export default function ReshapeDialog({ task, onClose }: Props) {
  const { map } = useWorkspace().state
  switch (task.kind) {
    case 'move': {
      const { claimId, argumentId } = task
      const there =
        (claimId === null || map.claims.has(claimId)) && (argumentId === null || map.arguments.has(argumentId))
      return there ? <MoveDialog moved={task} onClose={onClose} /> : <Gone onClose={onClose} />
    }
    case 'undercut': {
      const argument = map.arguments.get(task.argumentId)
      return argument ? <UndercutDialog argument={argument} onClose={onClose} /> : <Gone onClose={onClose} />
    }
    case 'split': {
      const claim = map.claims.get(task.claimId)
      return claim ? <SplitDialog claim={claim} onClose={onClose} /> : <Gone onClose={onClose} />
    }
    case 'merge':
      return task.claimIds.some((id) => map.claims.has(id)) ? (
        <MergeDialog claimIds={task.claimIds} onClose={onClose} />
      ) : (
        <Gone onClose={onClose} />
      )
    case 'frame':
      return task.claimIds.some((id) => map.claims.has(id)) ? (
        <FrameDialog claimIds={task.claimIds} onClose={onClose} />
      ) : (
        <Gone onClose={onClose} />
      )
    case 'edit-frame': {
      const frame = map.frames.get(task.frameId)
      return frame ? <EditFrameDialog frame={frame} onClose={onClose} /> : <Gone onClose={onClose} />
    }
  }
}

/** Somebody else deleted it: there is nothing left to ask. */
function Gone({ onClose }: { onClose: () => void }) {
  useEffect(onClose, [onClose])
  return null
}
