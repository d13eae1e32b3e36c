import { run } from './run'

/** `crux`, started by scripts/crux.mjs: `node --import tsx lib/cli/main.ts <arguments>`. */
process.exitCode = await run(process.argv.slice(2), process)
