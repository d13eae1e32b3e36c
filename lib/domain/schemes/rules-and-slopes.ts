import { ask, type Scheme } from './scheme'

/** From rules and their exceptions, and from one step to the next. */
export const RULES_AND_SLOPES: readonly Scheme[] = [
  {
    name: 'established rule',
    description: 'A rule that holds here requires it.',
    premises: ['The rule says that in such cases A is to be done.', 'This is such a case.'],
    conclusion: 'A is to be done.',
    questions: [
      ask('requires', 'Does the rule require A?', 0),
      ask('applies', 'Is this a case to which the rule applies?', 1),
      ask('other-rules', 'Are there other rules that conflict with it, or override it?'),
      ask('exception', 'Is this case an exception: are there circumstances that excuse or extenuate?'),
    ],
  },
  {
    name: 'exceptional case',
    description: 'The rule does not hold in this case.',
    premises: ['The rule has exceptions for cases of kind E.', 'This is a case of kind E.'],
    conclusion: 'The rule need not be followed here.',
    questions: [
      ask('recognised', 'Is this kind of exception recognised, or should it be?', 0),
      ask('is-one', 'Is this a case of that kind?', 1),
      ask('floodgates', 'What would become of the rule if every such case were an exception?'),
    ],
  },
  {
    name: 'plea for excuse',
    description: 'In these circumstances the fault is excused.',
    premises: ['P broke the rule because of circumstances C.', 'Circumstances like C excuse it.'],
    conclusion: 'P should not be blamed, or less.',
    questions: [
      ask('because', 'Did P break the rule because of these circumstances?', 0),
      ask('excuse', 'Are such circumstances a good excuse?', 1),
      ask('own-making', 'Did P bring about the circumstances?'),
    ],
  },
  {
    name: 'gradualism',
    description: 'Each small step is acceptable, so the last one is too.',
    premises: ['The first step is acceptable.', 'Each step differs little from the one before it.'],
    conclusion: 'The last step is acceptable too.',
    questions: [
      ask('small', 'Is every one of the steps as small as it is said to be?', 1),
      ask('adds-up', 'Do small differences add up to a large one?'),
      ask('line', 'Is there a point at which a line can well be drawn?'),
      ask('first', 'Is the first step acceptable?', 0),
    ],
  },
  {
    name: 'slippery slope',
    description: 'A first step would lead on to something that must not be.',
    premises: ['Doing A leads by steps to Z, each making the next harder to avoid.', 'Z must not happen.'],
    conclusion: 'A should not be done.',
    questions: [
      ask('steps', 'What are the steps from A to Z, and does each lead to the next?', 0),
      ask('weakest', 'Which of the steps is the weakest, and can one stop there?', 0),
      ask('control', 'From which point on would it be out of control?'),
      ask('so-bad', 'Is Z as bad as is said?', 1),
      ask('first-step', 'Is A a first step on that way, or does it lead elsewhere?', 0),
    ],
  },
  {
    name: 'precedent slippery slope',
    description: 'To allow this case would set a precedent for others that must not be allowed.',
    premises: ['Treating C1 as an exception sets a precedent for C2 and so on to Cn.', 'Cn must not be allowed.'],
    conclusion: 'C1 should not be treated as an exception.',
    questions: [
      ask('sets', 'Would this decision be taken as a precedent for the others?', 0),
      ask('similar', 'Are the later cases like the first in what matters?', 0),
      ask('stop', 'Can the exception be worded so that it stops at the first case?'),
      ask('so-bad', 'Must Cn not be allowed?', 1),
    ],
  },
]
