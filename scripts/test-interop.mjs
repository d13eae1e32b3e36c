import { requireNode } from './node-version.mjs'

// `npm run test:interop`. The rest is loaded when Node is known to understand it.
requireNode()
import('./test/interop.mjs').then(({ run }) => run())
