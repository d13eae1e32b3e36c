import { requireNode } from './node-version.mjs'

// `npm run bench`, or `npm run bench -- NAME ...` for those whose file name contains it. The rest is loaded when
// Node is known to understand it.
requireNode()
import('./bench/run.mjs').then(({ run }) => run(process.argv.slice(2)))
