'use client'
import { useEffect, useRef } from 'react'
import { later, useLater } from '../ui/later'
import { askedToShow } from './asked-to-show'
import { useGoToFound } from './use-go-to-found'
import { useWorkspace } from './workspace-context'

// Only who comes with words to look for in a text needs it.
const search = later(async () => {
  const [{ indexMap }, { searchMap }] = await Promise.all([
    import('@/lib/domain/search/search-index'),
    import('@/lib/domain/search/search-map'),
  ])
  return {
    findPassage: (...[map, words]: [Parameters<typeof indexMap>[0], string]) =>
      searchMap(indexMap(map), words, 200).best.passage,
  }
})

/** Leads to what the address asks to show, once. */
export function ShowAsked() {
  const { session } = useWorkspace()
  const goTo = useGoToFound()
  const asked = useRef(askedToShow(window.location.search))
  const needsText = asked.current?.kind === 'source' && asked.current.words !== ''
  const loaded = useLater(search, needsText)
  useEffect(() => {
    const thing = asked.current
    if (!thing || (needsText && !loaded)) return
    asked.current = null
    const passages = loaded?.findPassage(session.getState().map, thing.words) ?? []
    goTo(passages.find(({ id }) => id === thing.id) ?? { kind: thing.kind, id: thing.id, start: 0 })
  }, [session, goTo, needsText, loaded])
  return null
}
