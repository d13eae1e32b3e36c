import { requireNode } from './node-version.mjs'

// `npm run fuzz`. The rest is loaded when Node is known to understand it.
requireNode()
import('./test/fuzz.mjs').then(({ run }) => run())
