import fc from 'fast-check'
import { applyOperation } from '../apply-operation'
import { type DebateMap, emptyMap } from '../debate-map'
import type { Argument, Claim, Point, Stance } from '../model'

const AT = '2026-01-01T00:00:00.000Z'
const authored = { createdBy: 'ann', createdAt: AT, updatedBy: 'ann', updatedAt: AT }
const idOf = (prefix: string, number: number): string => `${prefix}${String(number).padStart(6, '0')}`

/** One claim of a random debate and how it joins it; `to` and `with` are counted among what came before. */
export type Twig = {
  words: number
  stance: Stance
  /** 0 to 1: which earlier claim (or, for an undercut, argument) it is about. */
  to: number
  /** An undercut where true and possible. */
  undercut: boolean
  /** Another claim, earlier or later, joined as a premise; null for none. */
  with: number | null
  /** Argues for nothing. */
  loose: boolean
  pin: Point | null
}

/** Debates of `least` to `most` claims, from wide ones (few claims have most arguments) to chains. */
export const arbitraryTwigs = ({
  least = 1,
  most,
  pins = false,
}: {
  least?: number
  most: number
  pins?: boolean
}): fc.Arbitrary<Twig[]> =>
  fc.constantFrom(0.02, 0.3, 1, 3).chain((spread) =>
    fc.array(
      fc.record({
        words: fc.nat({ max: 30 }),
        stance: fc.constantFrom<Stance>('pro', 'con'),
        to: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }).map((part) => part ** spread),
        undercut: fc.nat({ max: 9 }).map((chance) => chance === 0),
        with: fc.option(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), { freq: 2 }),
        loose: fc.nat({ max: 19 }).map((chance) => chance === 0),
        pin: pins
          ? fc.option(
              fc.record({ x: fc.integer({ min: -3000, max: 3000 }), y: fc.integer({ min: -3000, max: 3000 }) }),
              {
                freq: 2,
              },
            )
          : fc.constant(null),
      }),
      { minLength: least, maxLength: most, size: 'max' },
    ),
  )

/** The debate that twigs grow into; cycles between claims come out of `with`. */
export function growMap(twigs: readonly Twig[]): DebateMap {
  const claims: Claim[] = []
  const steps: Argument[] = []
  for (const [index, twig] of twigs.entries()) {
    const id = idOf('c', index)
    const text = Array.from({ length: twig.words + 1 }, (_, word) => WORDS[(index + word * 7) % WORDS.length]).join(' ')
    claims.push({ id, text, holder: null, tags: [], pin: twig.pin, conflicts: [], ...authored })
    if (index === 0 || twig.loose) continue
    const target = twig.undercut ? steps[Math.floor(twig.to * steps.length)] : undefined
    // The power of a part just under 1 may be 1.
    const conclusion = target
      ? { kind: 'argument' as const, id: target.id }
      : { kind: 'claim' as const, id: idOf('c', Math.min(index - 1, Math.floor(twig.to * index))) }
    const other = twig.with === null ? id : idOf('c', Math.floor(twig.with * twigs.length))
    const premises = [...new Set([id, other])].filter((premise) => premise !== conclusion.id)
    const stance = target ? 'con' : twig.stance
    steps.push({ id: idOf('a', index), stance, premises, conclusion, scheme: null, note: '', pin: null, ...authored })
  }
  const content = { people: [], claims, arguments: steps, sources: [], quotes: [], annotations: [] }
  const details = { title: 'Grown', description: '', visibility: 'private' as const, archived: false }
  const grown = applyOperation(
    emptyMap('map'),
    { v: 1, id: 'grow', kind: 'create', details, ownerName: 'Ann', content },
    { author: 'ann', at: AT },
  )
  if (!grown.ok) throw new Error(`refused: ${JSON.stringify(grown.refusal)}`)
  return grown.value.map
}

const WORDS = [
  'security',
  'guarantees',
  'are',
  'a',
  'bridge',
  'to',
  'membership',
  'безпека',
  'ערבויות',
  '安全保证',
  '👩🏽‍🚀',
]
