'use client'
import {
  ArrowLeftRight,
  ArrowUpFromLine,
  CopyPlus,
  CornerUpRight,
  Merge,
  Replace,
  Split,
  SquareDashed,
  Swords,
  Unlink,
} from 'lucide-react'
import type { CommandItem } from './command-items'

/** The acts that change how the selected things hang together, for every menu about them. */
export const RESHAPE_ITEMS: readonly CommandItem[] = [
  { id: 'sibling', icon: <CopyPlus /> },
  { id: 'parent', icon: <ArrowUpFromLine /> },
  { id: 'turn', icon: <ArrowLeftRight /> },
  { id: 'undercutting', icon: <Replace /> },
  { id: 'move', icon: <CornerUpRight /> },
  { id: 'split', icon: <Split /> },
  { id: 'merge', icon: <Merge /> },
  { id: 'frame', icon: <SquareDashed /> },
  { id: 'exclude', icon: <Swords /> },
  { id: 'leave', icon: <Unlink /> },
]
