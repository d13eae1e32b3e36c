import { mkdir } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { CliFailure } from './cli-failure'
import { findStat } from './find-stat'
import type { PrintTarget } from './print-map'
import { STANDARD } from './read-input'

/** Where the results of several files go: one beside the other in a folder, named after what they were made of. */
export class OutputPlaces {
  private readonly taken = new Set<string>()

  private constructor(
    private readonly output: string,
    private readonly extension: string,
    private readonly inFolder: boolean,
    private readonly inputs: ReadonlySet<string>,
  ) {}

  /** Several files need a folder, which is made; one file may have one. Fails when neither fits. */
  static async choose(paths: readonly string[], { path, format }: PrintTarget): Promise<OutputPlaces> {
    const there = path === STANDARD ? undefined : await findStat(path)
    const isSeveral = paths.length > 1
    if (isSeveral && path === STANDARD) throw new CliFailure('Name a folder for the results with -o.')
    if (isSeveral && there && !there.isDirectory())
      throw new CliFailure(`${path} is not a folder: the results of several files need one.`)
    if (isSeveral && !there) await mkdir(path, { recursive: true })
    const inputs = new Set(paths.filter((input) => input !== STANDARD).map((input) => resolve(input)))
    return new OutputPlaces(path, format.extensions[0], isSeveral || there?.isDirectory() === true, inputs)
  }

  /** Never the place of an input, never the same twice. */
  placeFor(input: string): string {
    if (!this.inFolder) return this.output
    const base = input === STANDARD ? 'standard-input' : basename(input, extname(input))
    for (let count = 1; ; count++) {
      const place = join(this.output, `${base}${count === 1 ? '' : `-${count}`}${this.extension}`)
      if (this.taken.has(place) || this.inputs.has(resolve(place))) continue
      this.taken.add(place)
      return place
    }
  }
}
