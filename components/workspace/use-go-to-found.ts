'use client'
import { useCallback } from 'react'
import type { Found } from '@/lib/domain/search/search-map'
import { useEditor } from './editor-context'
import { isOnMap } from './is-on-map'
import { useWorkspace } from './workspace-context'

type Target = Pick<Found, 'id' | 'start'> & { kind: Found['kind'] | 'argument' }

/**
 * Leads to what was found: claims on the map or in the outline, quotes, passages and sources in the text, notes in
 * the inspector, with what they are about before the eye.
 */
export function useGoToFound(): (found: Target) => void {
  const { session, select, reveal } = useWorkspace()
  const { actions } = useEditor()
  return useCallback(
    ({ kind, id, start }) => {
      const { map } = session.getState()
      switch (kind) {
        case 'claim':
        case 'argument':
          if (!isOnMap(map, { kind, id })) return
          actions.goTo({ kind, id })
          return reveal({ kind, id })
        case 'passage':
          select([{ kind: 'source', id }])
          return reveal({ kind: 'source', id }, start)
        case 'annotation': {
          const target = map.annotations.get(id)?.target
          select([{ kind, id }])
          return reveal(target?.kind === 'claim' || target?.kind === 'argument' ? target : { kind, id })
        }
        case 'quote':
        case 'source':
          select([{ kind, id }])
          return reveal({ kind, id })
      }
    },
    [session, select, reveal, actions],
  )
}
