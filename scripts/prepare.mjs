import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './places.mjs'
import { runNode, runProgram } from './run-program.mjs'
import { programFailure, step } from './steps.mjs'

/** @param {string} path in the clone */
const at = (path) => join(ROOT, path)

/** Packages and generated code, as every command needs them; does only what is not done yet. */
export async function prepare() {
  await step('Packages', installPackages, (made) => (made ? 'installed' : 'up to date'))
  await step('Database client', generateClient, (made) => (made ? 'generated' : 'up to date'))
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether it had to
 */
async function installPackages(say) {
  if (hasPackages()) return false
  say('installing; on a fresh clone this takes a minute or two')
  const { npm_execpath: npm } = process.env
  // Not `npm ci`: it refuses the whole lock file when a registry that it was written with lacks one platform's
  // optional package. This installs what the lock file says too, and writes to it as little.
  const list = ['install', '--no-save']
  const { code, output } = npm?.endsWith('.js')
    ? await runNode([npm, ...list])
    : await runProgram('npm', list, { shell: process.platform === 'win32' })
  if (code !== 0) throw programFailure('Installing the packages failed', output)
  return true
}

/**
 * Whether node_modules holds what package-lock.json names, asked of npm's own record of what it installed.
 * Packages for other platforms are rightly absent.
 */
export function hasPackages() {
  const record = at('node_modules/.package-lock.json')
  if (!existsSync(record)) return false
  /** @typedef {{ version: string, optional?: boolean, devOptional?: boolean, dev?: boolean }} Entry */
  /** @param {string} file @returns {Record<string, Entry>} */
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  const installed = packagesOf(record)
  const withoutDevelopment = process.env.NODE_ENV === 'production'
  return Object.entries(packagesOf(at('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true
    const there = installed[path]
    if (there) return there.version === wanted.version
    return Boolean(wanted.optional || wanted.devOptional || (wanted.dev && withoutDevelopment))
  })
}

/** @returns {Promise<boolean>} whether it had to */
async function generateClient() {
  const folder = 'lib/server/generated/prisma'
  const stamp = at(`${folder}/.stamp`)
  const wanted = hashFiles(['prisma/schema.prisma', 'node_modules/prisma/package.json'])
  if (readStamp(stamp) === wanted) return false
  const { code, output } = await runNode(['node_modules/prisma/build/index.js', 'generate'], {
    // Any file does: generating starts no engine, and naming one keeps Prisma from downloading it.
    env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (code !== 0) throw programFailure('Generating the database client failed', output)
  writeFileSync(stamp, wanted)
  return true
}

/** What a production build is made of. */
const BUILD_INPUTS = [
  ...['app', 'components', 'lib', 'prisma/schema.prisma', 'package.json', 'package-lock.json'],
  ...['tsconfig.json', 'next.config.mjs', 'postcss.config.mjs', 'proxy.ts'],
]

/**
 * Builds the pages for production, unless the last build was of the same files.
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} whether it had to
 */
export async function buildPages(say) {
  const stamp = at('.next/crux-build')
  const wanted = hashFiles(BUILD_INPUTS)
  if (readStamp(stamp) === wanted) return false
  say('building the pages; about a minute')
  // A build that breaks off leaves no stamp: the next start builds again.
  rmSync(stamp, { force: true })
  const { code, output } = await runNode(['node_modules/next/dist/bin/next', 'build'], {
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  })
  if (code !== 0) throw programFailure('The build failed', output)
  writeFileSync(stamp, wanted)
  return true
}

/** @param {string} file @returns {string | null} */
const readStamp = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : null)

/**
 * One hash of the names and contents of these files and folders. Tests and the command line are left out, and so
 * is generated code, which follows from the schema.
 * @param {string[]} paths in the clone
 */
function hashFiles(paths) {
  const hash = createHash('sha256').update(process.versions.node)
  /** @param {string} path */
  const add = (path) => {
    const file = at(path)
    if (!existsSync(file)) return
    hash.update(`${path}\0`).update(readFileSync(file)).update('\0')
  }
  /** @param {string} path */
  const walk = (path) => {
    for (const entry of readdirSync(at(path), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const inner = `${path}/${entry.name}`
      if (inner === 'lib/server/generated' || inner === 'lib/cli' || /\.test\.tsx?$/.test(inner)) continue
      if (entry.isDirectory()) walk(inner)
      else add(inner)
    }
  }
  for (const path of paths) {
    if (existsSync(at(path)) && !/\.[a-z]+$/.test(path)) walk(path)
    else add(path)
  }
  return hash.digest('hex')
}
