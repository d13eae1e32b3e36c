import { requireNode } from './node-version.mjs'

// `npm run soak`. The rest is loaded when Node is known to understand it.
requireNode()
import('./test/soak.mjs').then(({ run }) => run())
