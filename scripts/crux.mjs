import { requireNode } from './node-version.mjs'

// `npm run -s crux -- COMMAND`. The rest is loaded when Node is known to understand it.
requireNode()
import('./crux/run.mjs').then(({ run }) => run(process.argv.slice(2)))
