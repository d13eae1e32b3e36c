'use client'
import { createContext, useContext, useSyncExternalStore } from 'react'
import { type ClaimStatus, claimStatus } from '@/lib/domain/claim-status'
import type { DebateMap } from '@/lib/domain/debate-map'
import type { MapLabels } from '@/lib/domain/evaluation/map-labels'
import { type Verdict, verdictOn } from '@/lib/domain/evaluation/verdict'
import type { Claim } from '@/lib/domain/model'
import { lastNewsOf } from '@/lib/domain/news'
import type { OpenCounter } from '../questions/open-counter'
import { claimInWords } from '../workspace/describe'
import { sameValue } from './same-value'

/** What a card says of its claim besides the words: read from what hangs on it. */
export type CardFacts = {
  status: ClaimStatus
  verdict: Verdict
  burden: Claim['burden']
  /** The card in words, for those who hear it. */
  label: string
  /** When somebody else last changed something about it (see `lastNewsOf`). */
  news: string
}

/**
 * Reads the facts of the cards that are on the screen, and only of those: a map may have thousands. The
 * facts are the same object for as long as they say the same, whatever else changes on the map.
 */
export class FactsDesk {
  private counter: OpenCounter | null = null
  private readonly known = new Map<string, { map: DebateMap; labels: MapLabels; facts: CardFacts }>()
  private readonly listeners = new Set<() => void>()

  constructor(
    private map: DebateMap,
    private labels: MapLabels,
    private readonly readerId: string | null = null,
  ) {}

  /** Reads from this map from now on. */
  show(map: DebateMap, labels: MapLabels): void {
    if (map === this.map && labels === this.labels) return
    this.map = map
    this.labels = labels
    for (const listener of [...this.listeners]) listener()
  }

  /** Counts open questions with this from now on. */
  countWith(counter: OpenCounter | null): void {
    if (counter === this.counter) return
    this.counter = counter
    for (const listener of [...this.listeners]) listener()
  }

  /** How many critical questions of an argument are open; 0 until they can be counted. */
  openQuestions(argumentId: string): number {
    const argument = this.map.arguments.get(argumentId)
    return argument?.scheme != null && this.counter ? this.counter(this.map, argument) : 0
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Null for a claim that was never here; the last facts for one that is gone. */
  read(claimId: string): CardFacts | null {
    const last = this.known.get(claimId)
    if (last?.map === this.map && last.labels === this.labels) return last.facts
    const claim = this.map.claims.get(claimId)
    if (!claim) return last?.facts ?? null
    const status = claimStatus(this.map, claim)
    const verdict = verdictOn(this.map, this.labels, claimId)
    const label = claimInWords(this.map, claim, status, { verdict })
    const made = { status, verdict, burden: claim.burden, label, news: lastNewsOf(this.map, claimId, this.readerId) }
    const facts = last && sameValue(last.facts, made) ? last.facts : made
    this.known.set(claimId, { map: this.map, labels: this.labels, facts })
    return facts
  }
}

export const FactsContext = createContext<FactsDesk | null>(null)

/** The facts of a card; draws it again only when they change. */
export function useCardFacts(claimId: string): CardFacts | null {
  const desk = useContext(FactsContext)
  if (!desk) throw new Error('useCardFacts outside of a map')
  const read = () => desk.read(claimId)
  return useSyncExternalStore(desk.subscribe, read, read)
}

/** How many critical questions of an argument are open; draws it again only when that changes. */
export function useOpenQuestions(argumentId: string): number {
  const desk = useContext(FactsContext)
  if (!desk) throw new Error('useOpenQuestions outside of a map')
  const read = () => desk.openQuestions(argumentId)
  return useSyncExternalStore(desk.subscribe, read, read)
}
