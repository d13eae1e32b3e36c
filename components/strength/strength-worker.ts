import { strengthsOfTask } from '@/lib/domain/evaluation/debate-strengths'
import type { StrengthAnswer, StrengthQuestion } from './strength-message'

// Runs beside the page: a debate with circles may take a while to come to rest. Ending the worker calls it off.

addEventListener('message', ({ data: { task, topic } }: MessageEvent<StrengthQuestion>) => {
  postMessage(strengthsOfTask(task, topic) satisfies StrengthAnswer)
})
