/** Says what one map loses in a format: its snapshot on standard input, the losses as JSON on standard output; the format's name and who is nobody as arguments. */
import { text } from 'node:stream/consumers'
import { findFormat } from '@/lib/domain/formats/find-format'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'
import { lossesOfExport } from './export-losses'
import { PRINTABLE_FORMATS } from './printable-formats'

const [name = '', nobody = ''] = process.argv.slice(2)
const format = findFormat(PRINTABLE_FORMATS, name)
if (!format) throw new Error(`${name} cannot be printed`)
// From our own server, which has just printed it.
const snapshot: Snapshot = JSON.parse(await text(process.stdin))
const unattributed = nobody === '' ? undefined : nobody
process.stdout.end(JSON.stringify(lossesOfExport(format, mapOfSnapshot(snapshot), { unattributed })))
