/** Prints one map: its snapshot on standard input, the file on standard output; the format's name and the theme as arguments. */
import { text } from 'node:stream/consumers'
import { findFormat } from '@/lib/domain/formats/find-format'
import { FORMATS } from '@/lib/domain/formats/registry'
import type { Snapshot } from '@/lib/sync/protocol'
import { mapOfSnapshot } from '@/lib/sync/snapshot'

const [name = '', theme] = process.argv.slice(2)
const format = findFormat(FORMATS, name)
if (!format?.print) throw new Error(`${name} cannot be printed`)
// From our own server, which has just printed it.
const snapshot: Snapshot = JSON.parse(await text(process.stdin))
process.stdout.end(format.print(mapOfSnapshot(snapshot), { theme: theme === 'dark' ? 'dark' : 'light' }))
