import type { Conclusion, Point, Stance } from '../model'
import type { DraftBuilder } from './draft-builder'
import type { Place } from './format'

/** A node that stands for a step between others: an inference, a conflict, a scheme. */
export type StepNode = {
  id: string
  stance: Stance
  scheme: string | null
  note?: string
  pin?: Point | null
  by?: string | undefined
  at?: string | undefined
  place: Place
}
export type GraphEdge = { from: string; to: string; index: number }

/** So many steps without premises are followed from one argument to what it is about; circles of them end here too. */
const MOST_PASSED = 20

/**
 * Makes arguments of a graph in which steps stand between claims, as in AIF (a claim leads into a step as its premise, a step
 * into what it concludes: a claim, or another step, which is then undercut or backed). What such a graph can say and a map
 * cannot is taken as near as it goes, each with a finding: a link from claim to claim is a reason, a step with several
 * conclusions is one argument for each, a step without premises hands what leads into it on. Answers the argument that
 * each step has become.
 */
export function addSteps(
  builder: DraftBuilder,
  claims: ReadonlyMap<string, string>,
  steps: readonly StepNode[],
  edges: readonly GraphEdge[],
  placeOfEdge: (edge: GraphEdge) => Place,
): Map<string, string> {
  const graph = new StepGraph(claims, steps, edges)
  const made = new Map<string, string[]>()
  for (const { id } of steps)
    if (graph.stands(id))
      made.set(
        id,
        graph.outOf(id).map(() => builder.newId()),
      )
  const first = (id: string) => made.get(id)?.[0]
  for (const step of steps) {
    const { id, stance, place, ...said } = step
    const ids = made.get(id)
    if (!ids) {
      tellUnmade(builder, graph, step)
      continue
    }
    const { conclusions, denied, passed } = graph.conclusionsOf(step, first)
    if (passed)
      builder.find('approximated', 'An argument about a step without premises is about what that leads to.', place)
    if (denied)
      builder.find('left-out', 'An objection to a step without premises was left out: there is nothing to deny.', place)
    if (conclusions.length > 1)
      builder.find('approximated', `A step with ${conclusions.length} conclusions became an argument for each.`, place)
    if (conclusions.length === 0 && !denied)
      builder.find('left-out', 'An argument about nothing that is there was left out.', place)
    for (const [index, { conclusion, isAgainst, scheme }] of conclusions.entries())
      builder.argument(
        {
          ...{ id: ids[index] ?? builder.newId(), ...said, premises: graph.premisesOf(id), conclusion },
          stance: isAgainst ? 'con' : 'pro',
          scheme,
        },
        place,
      )
  }
  for (const edge of graph.direct) {
    const { from, to } = edge
    const place = placeOfEdge(edge)
    builder.find('approximated', 'A link from a claim straight to a claim was taken as a reason.', place)
    builder.argument({ stance: 'pro', premises: [from], conclusion: { kind: 'claim', id: to } }, place)
  }
  return new Map([...made].flatMap(([id, [argumentId]]) => (argumentId === undefined ? [] : [[id, argumentId]])))
}

function tellUnmade(builder: DraftBuilder, graph: StepGraph, { id, place }: StepNode): void {
  if (graph.premisesOf(id).length > 0)
    builder.find('left-out', 'A step that leads to nothing was left out; its premises are there as claims.', place)
  else if (!graph.isLedTo(id)) builder.find('left-out', 'A step without premises was left out.', place)
  else builder.find('approximated', 'A step between steps, without premises of its own, was passed over.', place)
}

type Found = { conclusion: Conclusion; isAgainst: boolean; scheme: string | null }

class StepGraph {
  readonly direct: GraphEdge[] = []
  private readonly claims: ReadonlyMap<string, string>
  private readonly steps: ReadonlyMap<string, StepNode>
  private readonly premises = new Map<string, string[]>()
  private readonly outs = new Map<string, string[]>()
  private readonly led = new Set<string>()

  constructor(claims: ReadonlyMap<string, string>, steps: readonly StepNode[], edges: readonly GraphEdge[]) {
    this.claims = claims
    this.steps = new Map(steps.map((step) => [step.id, step]))
    const seen = new Set<string>()
    for (const edge of edges) {
      const key = `${edge.from.length} ${edge.from}${edge.to}`
      if (!seen.has(key)) this.add(edge)
      seen.add(key)
    }
  }

  private add({ from, to, index }: GraphEdge): void {
    const [premise, claim] = [this.claims.get(from), this.claims.get(to)]
    if (this.steps.has(from)) {
      if (claim !== undefined || this.steps.has(to)) push(this.outs, from, to)
      if (this.steps.has(to)) this.led.add(to)
    } else if (premise !== undefined && this.steps.has(to)) push(this.premises, to, premise)
    else if (premise !== undefined && claim !== undefined) this.direct.push({ from: premise, to: claim, index })
  }

  premisesOf = (id: string): readonly string[] => this.premises.get(id) ?? []
  outOf = (id: string): readonly string[] => this.outs.get(id) ?? []
  isLedTo = (id: string): boolean => this.led.has(id)
  stands = (id: string): boolean => this.premises.has(id) && this.outs.has(id)

  /** What a step is about, through steps that are none themselves. */
  conclusionsOf(
    step: StepNode,
    argumentOf: (id: string) => string | undefined,
  ): { conclusions: Found[]; denied: boolean; passed: boolean } {
    const conclusions: Found[] = []
    const seen = new Set<string>()
    let [denied, passed] = [false, false]
    let waiting = this.outOf(step.id).map((to) => ({ to, isAgainst: step.stance === 'con', scheme: step.scheme }))
    while (waiting.length > 0 && seen.size < MOST_PASSED) {
      const next: typeof waiting = []
      for (const { to, isAgainst, scheme } of waiting) {
        const [claim, argument] = [this.claims.get(to), argumentOf(to)]
        if (claim !== undefined) conclusions.push({ conclusion: { kind: 'claim', id: claim }, isAgainst, scheme })
        else if (argument !== undefined)
          conclusions.push({ conclusion: { kind: 'argument', id: argument }, isAgainst, scheme })
        else if (isAgainst) denied = true
        else if (!seen.has(to) && seen.size < MOST_PASSED) {
          seen.add(to)
          passed = true
          const between = this.steps.get(to)
          // An objection that comes of it is of the scheme that objects.
          const against = between?.stance === 'con'
          const named = against ? (between?.scheme ?? null) : scheme
          for (const beyond of this.outOf(to).slice(0, MOST_PASSED))
            next.push({ to: beyond, isAgainst: against, scheme: named })
        }
      }
      waiting = next
    }
    return { conclusions, denied, passed }
  }
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}
