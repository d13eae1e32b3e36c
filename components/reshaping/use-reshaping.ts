'use client'
import { useMemo } from 'react'
import { useEditor } from '../workspace/editor-context'
import { createReshapeActions, type ReshapeActions } from '../workspace/reshape-actions'

/** The acts behind the dialogs, for parts that are loaded late themselves. */
export function useReshaping(): ReshapeActions {
  const { actions } = useEditor()
  return useMemo(() => actions.makeActs(createReshapeActions), [actions])
}
