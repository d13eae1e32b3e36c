import { requireNode } from './node-version.mjs'

// `npm run check`. The rest is loaded when Node is known to understand it.
requireNode()
import('./test/check.mjs').then(({ run }) => run())
