import { runMain } from '../failure.mjs'
import { prepare } from '../prepare.mjs'
import { runNode } from '../run-program.mjs'

/** `npm run test:interop`: what Crux writes, opened by the programs it is for; what is not on this machine is passed over, and said. */
export const run = () =>
  runMain(async () => {
    await prepare()
    const list = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'interop', '--reporter=verbose']
    const { code } = await runNode(list, { onOutput: (text) => process.stdout.write(text) })
    return code
  })
