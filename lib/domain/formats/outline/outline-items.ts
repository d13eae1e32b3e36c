import type { Stance } from '../../model'
import type { DraftBuilder } from '../draft-builder'
import type { Place } from '../format'
import { plainLine } from '../plain-words'
import type { Again } from '../written-rows'

/** A line of an outline as it was read. */
export type OutlineItem = {
  /** The index of the line it stands under; -1 at the margin. */
  parent: number
  stance: Stance
  /** A claim, one of several joint premises, or no claim but their heading. */
  as: 'claim' | 'joint' | 'heading'
  /** Not about what stands above, but about the step that brought it there. */
  isAboutStep: boolean
  text: string
  /** What it says where its place gives `as` or `again` no meaning. */
  words: string
  again: Again | null
  place: Place
  holder?: string | null
  tags?: readonly string[]
  scheme?: string | null
  note?: string
}

/**
 * Makes claims and arguments of the lines of an outline, each after what it stands under. Answers the claim of each line; undefined for
 * headings. What has no meaning where it stands is words: joint premises without a heading, a step where there is none, a claim
 * that stands again of which there is no first.
 */
export function buildOutline(builder: DraftBuilder, items: readonly OutlineItem[]): (string | undefined)[] {
  const premises = new Map<number, number[]>()
  for (const [index, { as, parent }] of items.entries()) {
    if (as !== 'joint' || items[parent]?.as !== 'heading') continue
    const beside = premises.get(parent)
    if (beside) beside.push(index)
    else premises.set(parent, [index])
  }
  const roles = items.map(({ as, parent }, index): OutlineItem['as'] => {
    if (as === 'heading') return premises.has(index) ? as : 'claim'
    if (as === 'joint') return premises.has(parent) ? as : 'claim'
    return as
  })
  // Below the margin every line stands there by an argument, save joint premises, which are one together.
  const isMeant = items.map(
    ({ as, isAboutStep, parent }, index) =>
      roles[index] === as &&
      (!isAboutStep || (parent >= 0 && (items[parent]?.parent ?? -1) >= 0 && roles[parent] !== 'joint')),
  )
  const claims = makeClaims(builder, items, roles, isMeant)
  const steps = items.map(() => undefined as string | undefined)
  for (const [index, item] of items.entries()) {
    const above = item.parent
    if (above < 0 || roles[index] === 'joint') continue
    const from = (premises.get(index) ?? [index]).flatMap((at) => claims[at] ?? [])
    const isAboutStep = (item.isAboutStep && isMeant[index]) || roles[above] === 'heading'
    const about = isAboutStep ? steps[above] : claims[above]
    if (about === undefined || from.length === 0) {
      builder.find('dangling', 'What it stands under was left out: it argues for nothing.', item.place)
      continue
    }
    const { stance, scheme, note } = item
    const conclusion = { kind: isAboutStep ? ('argument' as const) : ('claim' as const), id: about }
    const id = builder.newId()
    steps[index] = id
    builder.argument(
      { id, stance, premises: from, conclusion, scheme, ...(note === undefined ? {} : { note }) },
      item.place,
    )
  }
  return claims
}

function makeClaims(
  builder: DraftBuilder,
  items: readonly OutlineItem[],
  roles: readonly OutlineItem['as'][],
  meant: readonly boolean[],
): (string | undefined)[] {
  const said = new Map<string, string[]>()
  const claims = items.map(() => undefined as string | undefined)
  const make = (index: number, text: string) => {
    const item = items[index]
    if (!item) return
    const { holder, tags = [], place } = item
    const id = builder.claim({ text, holder, tags }, place)
    claims[index] = id
    if (id === undefined) return
    const key = plainLine(text)
    const beside = said.get(key)
    if (beside) beside.push(id)
    else said.set(key, [id])
  }
  const standsFor = ({ text, again, parent, isAboutStep }: OutlineItem): string | undefined => {
    const id = again ? said.get(plainLine(text))?.[again.place - 1] : undefined
    // A claim may undercut the step from itself, but argue about itself it cannot.
    const isItself = id !== undefined && !isAboutStep && claims[parent] === id
    return isItself ? undefined : id
  }
  const later: number[] = []
  for (const [index, item] of items.entries()) {
    if (roles[index] === 'heading') continue
    const isAsMeant = meant[index] ?? false
    if (item.again?.where === 'below' && isAsMeant) later.push(index)
    else {
      const known = isAsMeant ? standsFor(item) : undefined
      if (known !== undefined) claims[index] = known
      else make(index, isAsMeant && item.again === null ? item.text : item.words)
    }
  }
  for (const index of later) {
    const item = items[index]
    const known = item && standsFor(item)
    if (known !== undefined) claims[index] = known
    else make(index, item?.words ?? '')
  }
  return claims
}
