'use client'
import { useEffect, useState } from 'react'
import { later, useLater } from '../ui/later'
import { useEditor } from './editor-context'
import { isOnMap } from './is-on-map'
import { useScenario } from './scenario-context'
import { showPart } from './showing'
import { useGoToFound } from './use-go-to-found'
import type { Spot } from './walk'
import { type ThingRef, useWorkspace } from './workspace-context'

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

/** Shows the place that is asked for, once. */
export default function ShowPlaces() {
  const { session, view, setView, select, reveal } = useWorkspace()
  const { actions, places, show } = useEditor()
  const { suppose } = useScenario()
  const goToFound = useGoToFound()
  const { asked, look } = places
  const [shown, setShown] = useState(-1)
  const isDue = shown !== asked.count
  const needsText = isDue && asked.place.words !== ''
  const loaded = useLater(search, needsText)
  useEffect(() => {
    if (!isDue || (needsText && !loaded)) return
    setShown(asked.count)
    const { thing, words, eye } = asked.place
    const next = asked.place.view ?? view
    setView(next)
    // At first it is shown already, by whoever holds what is shown.
    if (asked.count > 0) {
      show(showPart(asked.place.part))
      suppose(asked.place.supposed)
    }
    if (next === 'map' && eye) look(eye)
    if (!thing || !isOnMap(session.getState().map, thing)) {
      if (asked.count > 0) select([])
      return
    }
    if (isSpot(thing) && next === 'map' && eye) {
      // Where the map is to be looked at is known: it must not fly to the card.
      actions.goTo(thing)
      reveal(null)
    } else {
      const passages = loaded?.findPassage(session.getState().map, words) ?? []
      goToFound(passages.find(({ id }) => id === thing.id) ?? { ...thing, start: 0 })
    }
  }, [asked, isDue, needsText, loaded, session, view, setView, select, reveal, actions, look, goToFound, show, suppose])
  return null
}

const isSpot = (thing: ThingRef): thing is Spot => thing.kind === 'claim' || thing.kind === 'argument'
