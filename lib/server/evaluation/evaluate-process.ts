/** Evaluates for the process that started it. */
import { answerJobs } from '../answer-jobs'
import { evaluate } from './evaluate'

answerJobs(evaluate)
