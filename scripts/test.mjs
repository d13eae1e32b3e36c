import { requireNode } from './node-version.mjs'

// `npm test`. The rest is loaded when Node is known to understand it.
requireNode()
import('./test/run.mjs').then(({ run }) => run())
