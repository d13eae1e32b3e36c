'use client'
import { useState } from 'react'
import type { Repeat } from '@/lib/domain/formats/fit-into'
import type { Stance } from '@/lib/domain/model'
import type { ImportPlace } from './place-choice'
import type { ImportPlan } from './use-import'

type Target = { mapId: string; under: { claimId: string; text: string } | null }

/** Where a file goes, as a person chooses it, and which repeated claims are added all the same. */
export function usePlacing(target: Target | null) {
  const under = target?.under ?? null
  const [place, setPlace] = useState<ImportPlace>(target === null ? 'new' : under ? 'under' : 'beside')
  const [stance, setStance] = useState<Stance>('pro')
  const [kept, keepAgain] = useState<ReadonlySet<number>>(new Set())
  const planFor = (repeats: readonly Repeat[]): ImportPlan => {
    if (target === null || place === 'new') return { into: null }
    const merge = repeats.filter(({ from }) => !kept.has(from)).map(({ from, into }) => ({ from, into }))
    const hung = place === 'under' && under ? { claimId: under.claimId, stance } : null
    return { into: target.mapId, under: hung, merge }
  }
  return {
    place,
    kept,
    keepAgain,
    planFor,
    choice: { place, onPlace: setPlace, under, stance, onStance: setStance },
  }
}
