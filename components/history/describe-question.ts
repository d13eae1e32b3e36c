import type { OperationOf } from '@/lib/domain/operation'
import type { Described, HistoryContext, HistoryPart } from './history-line'
import { nameThing } from './name-thing'

type Handling = OperationOf<'handle-question'>

/** What somebody made of a critical question: answered, assigned, set aside, or left open again. */
export function describeQuestion(operation: Handling, context: HistoryContext): Described {
  const argument = nameThing(context, { kind: 'argument', id: operation.argumentId })
  const { answer } = operation
  return {
    parts: [...actOf(operation, context), ' of ', argument],
    change: answer && answer.from !== answer.to ? { before: answer.from ?? '', after: answer.to ?? '' } : null,
  }
}

function actOf({ answer, premise, objection, assigned, aside }: Handling, context: HistoryContext): HistoryPart[] {
  if (objection?.to) {
    const made = nameThing(context, { kind: 'argument', id: objection.to })
    return ['took ', made, ' for an answer to a critical question']
  }
  if (answer?.to)
    return [answer.from === null ? 'answered a critical question' : 'reworded the answer to a critical question']
  if (premise?.to) return ['named a premise as the answer to a critical question']
  if (aside?.to) return ['set aside a critical question']
  if (assigned?.to) {
    const name = context.map.people.get(assigned.to.person)?.name ?? 'somebody'
    return [`asked ${name} to see to a critical question`]
  }
  return ['reopened a critical question']
}
