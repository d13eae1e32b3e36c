/** Does conversions for the process that started it. */
import { answerJobs } from '../answer-jobs'
import { convert } from './convert'

answerJobs(convert)
