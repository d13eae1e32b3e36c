/** Evaluates one job: its JSON on standard input, what `evaluate` answers on standard output. */
import { text } from 'node:stream/consumers'
import { evaluate } from './evaluate'
import type { EvaluationJob } from './evaluation-job'

// From our own server, which has just printed it.
const job: EvaluationJob = JSON.parse(await text(process.stdin))
process.stdout.end(JSON.stringify(evaluate(job)))
