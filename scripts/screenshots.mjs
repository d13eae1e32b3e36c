import { requireNode } from './node-version.mjs'

// `npm run screenshots`, or `npm run screenshots -- NAME ...` for the states whose name contains it. The rest is
// loaded when Node is known to understand it.
requireNode()
import('./screenshots/run.mjs').then(({ run }) => run(process.argv.slice(2)))
