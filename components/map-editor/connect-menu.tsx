'use client'
import { Minus, Plus, Spline, Zap } from 'lucide-react'
import { MenuItem, MenuLabel } from '../ui/menu'
import type { ConnectionChoice } from '../workspace/editor-actions'
import { useEditor } from '../workspace/editor-context'
import { PointMenu } from '../workspace/point-menu'
import type { Spot } from '../workspace/walk'

/** A line that was dropped: from a claim onto a claim or an argument. */
export type Connection = { claimId: string; target: Spot; at: { x: number; y: number } }

const CHOICES = {
  claim: [
    { choice: 'pro', words: 'A reason for it', icon: <Plus /> },
    { choice: 'con', words: 'An objection to it', icon: <Minus /> },
  ],
  argument: [
    { choice: 'joint', words: 'One more premise of it', icon: <Spline /> },
    { choice: 'undercut', words: 'An undercut: it does not follow', icon: <Zap /> },
  ],
} as const satisfies Record<Spot['kind'], readonly { choice: ConnectionChoice; words: string; icon: unknown }[]>

/** Asks what the dropped claim is to the thing it was dropped on. */
export function ConnectMenu({ connection, onClose }: { connection: Connection | null; onClose: () => void }) {
  const { actions } = useEditor()
  return (
    <PointMenu at={connection?.at ?? null} label="What is it?" onClose={onClose}>
      <MenuLabel>
        {connection?.target.kind === 'claim' ? 'Here the claim is' : 'In this argument the claim is'}
      </MenuLabel>
      {connection
        ? CHOICES[connection.target.kind].map(({ choice, words, icon }) => (
            <MenuItem
              key={choice}
              icon={icon}
              onSelect={() => actions.connect(connection.claimId, connection.target, choice)}
            >
              {words}
            </MenuItem>
          ))
        : null}
    </PointMenu>
  )
}
