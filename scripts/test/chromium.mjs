import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { Failure } from '../failure.mjs'
import { runNode, runProgram } from '../run-program.mjs'

/** First what has no windows to draw: the tests take a quarter less time in it. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
]
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]

/**
 * A Chromium that starts: Playwright's own, or one of the system. Asked by starting it, as a browser that lacks a
 * library is no browser.
 * @returns {Promise<{ executablePath: string } | null>} an empty path means Playwright's own
 */
export async function findChromium() {
  const { chromium } = await import('@playwright/test')
  for (const executablePath of ['', ...systemBrowsers()]) {
    try {
      const browser = await chromium.launch({ ...(executablePath && { executablePath }), chromiumSandbox: !isRoot() })
      await browser.close()
      return { executablePath }
    } catch {
      // Not there, or it does not start: the next one.
    }
  }
  return null
}

/**
 * A Chromium that starts, installed if need be.
 * @param {(line: string) => void} say
 */
export async function requireChromium(say) {
  const found = (await findChromium()) ?? (await installChromium(say))
  if (!found)
    throw new Failure(
      'The tests in a browser need Chromium, and it could not be installed here. Install it with `npx playwright install --with-deps chromium`, or `apt-get install chromium` on Debian, then run the command again.',
    )
  return found
}

/** @param {(line: string) => void} say */
async function installChromium(say) {
  if (isRoot() && onPath('apt-get')) {
    const env = { DEBIAN_FRONTEND: 'noninteractive' }
    await runProgram('apt-get', ['update'], { env })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      say(`installing the system package ${name}`)
      await runProgram('apt-get', ['install', '-y', '--no-install-recommends', name], { env })
      const found = await findChromium()
      if (found) return found
    }
  }
  say("downloading Playwright's Chromium")
  const { output } = await runNode(['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  const found = await findChromium()
  if (!found) console.log(output.trimEnd())
  return found
}

/** Chromium's sandbox does not work for root. */
export const isRoot = () => process.getuid?.() === 0

const systemBrowsers = () => [...NAMES.flatMap((name) => onPath(name) ?? []), ...APPLICATIONS.filter(existsSync)]

/** @param {string} program @returns {string | undefined} */
const onPath = (program) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync)
