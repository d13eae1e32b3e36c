import { program } from './program'
import { run } from './run'

/** `crux`, started by scripts/crux.mjs: `node --import tsx lib/cli/main.ts <arguments>`. */
await run(program, process.argv.slice(2))
