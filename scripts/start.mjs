import { requireNode } from './node-version.mjs'

// `npm start`, and `npm run dev` with --dev. The rest is loaded when Node is known to understand it.
requireNode()
import('./start/run.mjs').then(({ run }) => run({ dev: process.argv.includes('--dev') }))
