import type { Argument, Conclusion } from '../model'
import { findScheme } from './catalogue'
import type { Doubted } from './scheme'

/**
 * What an objection that comes of a question is about: the premise it doubts, where the argument says as many as the pattern has;
 * what the argument is to show, where that is a claim and the argument speaks for it; else the step itself.
 */
export function objectionTarget(argument: Argument, doubts: Doubted): Conclusion {
  const { premises, conclusion, stance } = argument
  const step: Conclusion = { kind: 'argument', id: argument.id }
  if (doubts === 'conclusion') return stance === 'pro' && conclusion.kind === 'claim' ? conclusion : step
  if (doubts === 'step') return step
  const slots = argument.scheme === null ? undefined : findScheme(argument.scheme)?.premises.length
  const premise = premises.length === slots ? premises[doubts] : undefined
  return premise === undefined ? step : { kind: 'claim', id: premise }
}
