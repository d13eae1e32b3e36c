import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeWholeFile } from './write-whole-file'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'crux-file-'))
})
afterEach(() => rm(folder, { recursive: true }))

const path = () => join(folder, 'file')
const fillWith = (text: string) => async (write: (piece: Buffer) => Promise<void>) => {
  for (const letter of text) await write(Buffer.from(letter))
  return text.length
}

describe('BK8: a whole file', () => {
  it('BK8: is for its owner only, and alone', async () => {
    expect(await writeWholeFile(path(), {}, fillWith('whole'))).toBe(5)
    expect(await readFile(path(), 'utf8')).toBe('whole')
    expect((await stat(path())).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('BK8: is kept unless forced, and even then until the new one is whole', async () => {
    await writeFile(path(), 'old')
    await expect(writeWholeFile(path(), {}, fillWith('new'))).rejects.toThrow('is there already: --force')
    const failing = writeWholeFile(path(), { force: true }, async (write) => {
      await write(Buffer.from('half'))
      expect(await readFile(path(), 'utf8')).toBe('old')
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(await readFile(path(), 'utf8')).toBe('old')
    await writeWholeFile(path(), { force: true }, fillWith('new'))
    expect(await readFile(path(), 'utf8')).toBe('new')
    expect((await stat(path())).mode & 0o777).toBe(0o600)
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('BK8: does not take the place of one that came meanwhile', async () => {
    const writing = writeWholeFile(path(), {}, async (write) => {
      await write(Buffer.from('second'))
      await writeFile(path(), 'first')
    })
    await expect(writing).rejects.toThrow('is there already')
    expect(await readFile(path(), 'utf8')).toBe('first')
    expect(await readdir(folder)).toEqual(['file'])
  })

  it('BK8: is not there after a failure, nor is half of it', async () => {
    await expect(writeWholeFile(path(), {}, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await readdir(folder)).toEqual([])
  })

  it('BK8: is not there after the process was ended, nor is half of it', async () => {
    const script = `
      import { writeWholeFile } from './lib/cli/write-whole-file'
      void writeWholeFile(${JSON.stringify(path())}, {}, async (write) => {
        await write(Buffer.from('half'))
        console.log('half')
        await new Promise((resolve) => setTimeout(resolve, 1e6))
      })`
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script])
    await once(child.stdout, 'data')
    expect(await readdir(folder)).toHaveLength(1)
    child.kill('SIGTERM')
    const [code] = await once(child, 'exit')
    expect(code).toBe(143)
    expect(await readdir(folder)).toEqual([])
  })

  it('BK8: takes no place that is not a file, and names the one that was asked for', async () => {
    await mkdir(path())
    await expect(writeWholeFile(path(), { force: true }, fillWith('x'))).rejects.toThrow('is not a file')
    const nowhere = join(folder, 'none', 'file')
    await expect(writeWholeFile(nowhere, {}, fillWith('x'))).rejects.toMatchObject({ code: 'ENOENT', path: nowhere })
  })
})
