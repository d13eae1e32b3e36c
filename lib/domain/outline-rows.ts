import { type DebateMap, listRecords, targetKey } from './debate-map'
import type { Argument } from './model'

/**
 * What a row does for the row it hangs under. Under a row that is a claim and the argument by which it stands there,
 * `pro` and `con` are about the claim, `backing` and `undercut` about the argument.
 */
export type RowSign = 'thesis' | 'pro' | 'con' | 'backing' | 'undercut' | 'joint'

export type OutlineRow = {
  /** Stays with its claim or argument while the map changes, so that folding and focus stay too. */
  key: string
  sign: RowSign
  /** Null for the heading of an argument with joint premises, whose claims are the rows under it. */
  claimId: string | null
  /** The argument the row stands for; null for a thesis. */
  argumentId: string | null
  /** The claim is written out elsewhere: above, or (`cycle`) around this very row. */
  repeat: 'above' | 'cycle' | null
  /** From 0. */
  depth: number
  /** Index of the row it hangs under, or -1. */
  parent: number
  /** How many rows after this one are inside of it. */
  inside: number
  /** From 1, among the rows beside it. */
  place: number
  siblings: number
}

/** What is still to be written, and (`leave`) the end of a row's inside. */
type Step =
  | { do: 'claim'; claimId: string; argumentId: string | null; sign: RowSign; parent: number; depth: number }
  | { do: 'argument'; argument: Argument; sign: RowSign; parent: number; depth: number }
  | { do: 'leave'; row: number; claimId: string | null }

/**
 * The map as a tree, written from top to bottom: theses, under each its reasons and objections. A claim is
 * written out once; where it argues again the row refers to it. Walks with a stack of its own, so that a
 * debate of any depth can be written.
 */
export function outlineRows(map: DebateMap): OutlineRow[] {
  const rows: OutlineRow[] = []
  const written = new Set<string>()
  const around = new Set<string>()
  const steps: Step[] = []
  // Gone through once: asking the map's index about each claim takes several times as long.
  const about = new Map<string, Argument[]>()
  const arguing = new Set<string>()
  for (const argument of listRecords(map, 'arguments')) {
    const key = targetKey(argument.conclusion)
    const others = about.get(key)
    if (others) others.push(argument)
    else about.set(key, [argument])
    for (const premise of argument.premises) arguing.add(premise)
  }

  const write = (row: Omit<OutlineRow, 'inside' | 'place' | 'siblings'>): number =>
    rows.push({ ...row, inside: 0, place: 0, siblings: 0 }) - 1

  const writeClaim = ({ claimId, argumentId, sign, parent, depth }: Extract<Step, { do: 'claim' }>) => {
    const repeat = around.has(claimId) ? 'cycle' : written.has(claimId) ? 'above' : null
    const key = repeat ? `${argumentId ?? ''}>${claimId}` : `claim:${claimId}`
    const row = write({ key, sign, claimId, argumentId, repeat, depth, parent })
    const inner: Step[] = argumentId && sign !== 'joint' ? answers(about, 'argument', argumentId, row, depth + 1) : []
    if (!repeat) {
      written.add(claimId)
      around.add(claimId)
      inner.push(...answers(about, 'claim', claimId, row, depth + 1))
    }
    steps.push({ do: 'leave', row, claimId: repeat ? null : claimId }, ...inner.reverse())
  }

  const writeArgument = ({ argument, sign, parent, depth }: Extract<Step, { do: 'argument' }>) => {
    const row = write({
      key: `argument:${argument.id}`,
      sign,
      claimId: null,
      argumentId: argument.id,
      repeat: null,
      depth,
      parent,
    })
    const premises = argument.premises.map(
      (claimId): Step => ({
        do: 'claim',
        claimId,
        argumentId: argument.id,
        sign: 'joint',
        parent: row,
        depth: depth + 1,
      }),
    )
    const inner = [...premises, ...answers(about, 'argument', argument.id, row, depth + 1)]
    steps.push({ do: 'leave', row, claimId: null }, ...inner.reverse())
  }

  const writeFrom = (claimId: string) => {
    steps.push({ do: 'claim', claimId, argumentId: null, sign: 'thesis', parent: -1, depth: 0 })
    for (let step = steps.pop(); step; step = steps.pop()) {
      if (step.do === 'claim') writeClaim(step)
      else if (step.do === 'argument') writeArgument(step)
      else {
        const row = rows[step.row]
        if (row) row.inside = rows.length - 1 - step.row
        if (step.claimId) around.delete(step.claimId)
      }
    }
  }

  const claims = listRecords(map, 'claims')
  for (const { id } of claims) if (!arguing.has(id)) writeFrom(id)
  // Claims that only argue for each other in a ring hang under no thesis: the oldest of each ring begins it.
  for (const { id } of claims) if (!written.has(id)) writeFrom(id)
  return numberSiblings(rows)
}

/** The arguments about a claim or argument as steps: one with a single premise is written as that claim. */
function answers(
  about: ReadonlyMap<string, readonly Argument[]>,
  kind: 'claim' | 'argument',
  id: string,
  parent: number,
  depth: number,
): Step[] {
  return (about.get(targetKey({ kind, id })) ?? []).map((argument): Step => {
    const [reason, objection] = kind === 'argument' ? (['backing', 'undercut'] as const) : (['pro', 'con'] as const)
    const sign = argument.stance === 'pro' ? reason : objection
    const [only, ...others] = argument.premises
    return only !== undefined && others.length === 0
      ? { do: 'claim', claimId: only, argumentId: argument.id, sign, parent, depth }
      : { do: 'argument', argument, sign, parent, depth }
  })
}

function numberSiblings(rows: OutlineRow[]): OutlineRow[] {
  const counts = new Map<number, number>()
  for (const row of rows) {
    row.place = (counts.get(row.parent) ?? 0) + 1
    counts.set(row.parent, row.place)
  }
  for (const row of rows) row.siblings = counts.get(row.parent) ?? 1
  return rows
}

/** The rows that show when those with these keys are folded; each with its index in the whole list. */
export function visibleRows(rows: readonly OutlineRow[], folded: ReadonlySet<string>): number[] {
  const visible: number[] = []
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]
    if (!row) break
    visible.push(index)
    if (row.inside > 0 && folded.has(row.key)) index += row.inside
  }
  return visible
}

/** The keys of the rows that a row hangs under, from the inside out. */
export function keysAround(rows: readonly OutlineRow[], index: number): string[] {
  const keys: string[] = []
  for (let at = rows[index]?.parent ?? -1; at >= 0; ) {
    const row = rows[at]
    if (!row) break
    keys.push(row.key)
    at = row.parent
  }
  return keys
}
