import type { ToldVerdicts } from '@/lib/domain/evaluation/told-verdicts'
import type { Verdict } from '@/lib/domain/evaluation/verdict'

/** What is told of a map, as it goes to a process of our own. */
export type SentVerdicts = {
  on: [string, Verdict][]
  why: [string, string][]
  fallen: string[]
  strengths: [string, number][]
}

export const sendVerdicts = ({ on, why, fallen, strengths }: ToldVerdicts): SentVerdicts => ({
  ...{ on: [...on], why: [...why] },
  ...{ fallen: [...fallen], strengths: [...strengths] },
})

export const receiveVerdicts = ({ on, why, fallen, strengths }: SentVerdicts): ToldVerdicts => ({
  ...{ on: new Map(on), why: new Map(why) },
  ...{ fallen: new Set(fallen), strengths: new Map(strengths) },
})
