import { policyOptions } from './policy-options'
import { readingNotes } from './reading-notes'
import { rivalAnswers } from './rival-answers'
import type { Template } from './template'
import { toulmin } from './toulmin'
import { twoSidedDebate } from './two-sided-debate'

/** The ways to begin a map that is not empty, in the order in which they are offered. */
export const TEMPLATES: readonly Template[] = [twoSidedDebate, rivalAnswers, toulmin, policyOptions, readingNotes]

export const findTemplate = (name: string): Template | undefined => TEMPLATES.find((template) => template.name === name)
