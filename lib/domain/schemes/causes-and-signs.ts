import { ask, type Scheme } from './scheme'

/** From causes, effects, signs and tests. */
export const CAUSES_AND_SIGNS: readonly Scheme[] = [
  {
    name: 'cause to effect',
    description: 'The cause is there, so its effect will follow.',
    premises: ['When A occurs, B generally occurs.', 'A occurs, or is about to.'],
    conclusion: 'B will occur.',
    questions: [
      ask('strength', 'How strong is the link: how often does B follow A?', 0),
      ask('evidence', 'What evidence is there for the link?', 0),
      ask('present', 'Does A occur?', 1),
      ask('interference', 'Are there other factors that prevent B, or work against it?'),
    ],
  },
  {
    name: 'correlation to cause',
    description: 'The two occur together, so one causes the other.',
    premises: ['A and B occur together.'],
    conclusion: 'A causes B.',
    questions: [
      ask('correlated', 'Do A and B really occur together, in enough cases?', 0),
      ask('chance', 'Is there more to it than chance?'),
      ask('third-factor', 'Could something else cause both A and B?'),
      ask('direction', 'Could it be the other way round, B causing A?'),
      ask('mechanism', 'By what steps would A bring about B?'),
    ],
  },
  {
    name: 'sign',
    description: 'A sign of it is seen, and where the sign is, it usually is too.',
    premises: ['The sign A is seen here.', 'Where A is seen, B is generally the case.'],
    conclusion: 'B is the case here.',
    questions: [
      ask('seen', 'Is the sign really there?', 0),
      ask('strength', 'How closely does the sign go with what it is a sign of?', 1),
      ask('other-cause', 'Could something else account for the sign more reliably?'),
    ],
  },
  {
    name: 'abduction',
    description: 'It is the best explanation of what is known.',
    premises: ['F is found to be the case.', 'E explains F, and better than any other explanation so far.'],
    conclusion: 'E is plausible.',
    questions: [
      ask('found', 'Is what is to be explained well established?', 0),
      ask('satisfactory', 'How good is the explanation in itself?', 1),
      ask('rivals', 'How much better is it than the others, and were all of them considered?', 1),
      ask('inquiry', 'How far has the search for an explanation gone?'),
      ask('wait', 'Would it be better to go on looking than to conclude now?'),
    ],
  },
  {
    name: 'evidence to a hypothesis',
    description: 'What the hypothesis predicts was (or was not) observed.',
    premises: ['If A is true, B will be observed.', 'B has been observed (or has not).'],
    conclusion: 'A is true (or is false).',
    questions: [
      ask('predicts', 'Does A really predict B?', 0),
      ask('observed', 'Was B observed, and with what care?', 1),
      ask('other-reason', 'Could there be another reason for B (or for its absence)?'),
    ],
  },
]
