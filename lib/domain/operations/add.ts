import type { Applier } from './applier'
import { insertContent } from './insert-content'
import { joinPremise, linkQuote } from './links'

export const applyAdd: Applier<'add'> = (edit, operation, { author, at }) => {
  const authored = { createdBy: author, createdAt: at, updatedBy: author, updatedAt: at }
  const refusal = insertContent(edit, {
    frames: operation.frames?.map((frame) => ({ ...frame, ...authored })),
    claims: operation.claims.map((claim) => ({ ...claim, tags: [...new Set(claim.tags)], conflicts: [], ...authored })),
    arguments: operation.arguments.map(({ questions, ...argument }) => ({
      ...argument,
      ...(questions ? { questions: questions.map((question) => ({ ...question, by: author, at })) } : {}),
      ...authored,
    })),
    sources: operation.sources.map((source) => ({ ...source, hash: '', ...authored })),
    quotes: operation.quotes.map((quote) => ({ ...quote, ...authored })),
    annotations: operation.annotations.map((annotation) => ({ ...annotation, resolved: false, ...authored })),
  })
  if (refusal) return refusal
  for (const link of operation.premises) {
    const refused = joinPremise(edit, link)
    if (refused) return refused
  }
  for (const link of operation.quoteLinks) {
    const refused = linkQuote(edit, link)
    if (refused) return refused
  }
  return undefined
}
