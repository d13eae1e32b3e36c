/** Plans the merge of one file: the job on standard input, the plan on standard output. */
import { text } from 'node:stream/consumers'
import { planJob } from './merge-job'

// From our own server, which has just printed it.
process.stdout.end(JSON.stringify(planJob(JSON.parse(await text(process.stdin)))))
