'use client'
import { useEffect, useState } from 'react'
import { CRUX_WORDS } from '@/lib/domain/evaluation/crux-words'
import type { MapLabels } from '@/lib/domain/evaluation/map-labels'
import { READING_WORDS, type Reading } from '@/lib/domain/evaluation/reading-words'
import { shapeOf } from '../crux/shape-of'
import type { ReadingQuestion } from './reading-worker'

/** Whoever reads on has an answer by then, or none. */
const FOR_MS = 3_000

/** The second line for what is unresolved: on how many ways to settle what is open the claim holds. */
export default function ReadingLine({ labels, claimId }: { labels: MapLabels; claimId: string }) {
  const [reading, setReading] = useState<Reading | 'sought' | 'over' | 'failed'>('sought')
  useEffect(() => {
    const { graph, supposed } = labels
    const node = graph.claim(claimId)
    if (node === undefined) return
    setReading('sought')
    const worker = new Worker(new URL('./reading-worker.ts', import.meta.url), { type: 'module' })
    const stop = (outcome: Reading | 'over' | 'failed') => {
      clearTimeout(timer)
      worker.terminate()
      setReading(outcome)
    }
    const timer = setTimeout(() => stop('over'), FOR_MS)
    worker.onmessage = ({ data }: MessageEvent<Reading>) => stop(data)
    worker.onerror = () => stop('failed')
    worker.postMessage({ graph: shapeOf(graph, supposed), node } satisfies ReadingQuestion)
    return () => {
      clearTimeout(timer)
      worker.terminate()
    }
  }, [labels, claimId])
  return (
    <p role="status" className="text-soft text-sm">
      {reading === 'sought'
        ? 'Looking at the ways to settle what is open…'
        : reading === 'over'
          ? `On which readings it holds: ${CRUX_WORDS.over.toLowerCase()}`
          : reading === 'failed'
            ? 'On which readings it holds could not be worked out here.'
            : READING_WORDS[reading]}
    </p>
  )
}
