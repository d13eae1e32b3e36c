import { ask, type Scheme } from './scheme'

/** What to do: from goals, values, what comes of it and what was spent on it. */
export const ACTING: readonly Scheme[] = [
  {
    name: 'practical reasoning',
    description: 'This means leads to a goal that we have, so we should take it.',
    premises: ['We have the goal G.', 'Doing A is a means to G.'],
    conclusion: 'We should do A.',
    questions: [
      ask('other-goals', 'What other goals do we have that could conflict with G?', 0),
      ask('other-means', 'What other ways are there to reach G?'),
      ask('best-means', 'Which of these ways is the best, and is it A?'),
      ask('possible', 'Can we do A?', 1),
      ask('works', 'Would A bring about G, or what else does it take?', 1),
      ask('side-effects', 'What else would A bring about?'),
    ],
  },
  {
    name: 'two-person practical reasoning',
    description: 'You want this goal; the act brings it about, so do it.',
    premises: ['You have the goal G.', 'Your doing A is a means to G.'],
    conclusion: 'You should do A.',
    questions: [
      ask('has-goal', 'Does the one who is addressed have this goal?', 0),
      ask('works', 'Would A bring about G?', 1),
      ask('other-means', 'Is there a better way for them to reach it?'),
      ask('side-effects', 'What would A cost them?'),
    ],
  },
  {
    name: 'values',
    description: 'What is judged good (or bad) by this value is a goal to follow (or avoid).',
    premises: ['Value V is held by those concerned.', 'A serves V (or goes against it).'],
    conclusion: 'A should be done (or avoided).',
    questions: [
      ask('held', 'Is V a value for those concerned, and how firmly?', 0),
      ask('serves', 'Does A serve V (or go against it)?', 1),
      ask('other-values', 'Are there other values at stake that outweigh V?'),
    ],
  },
  {
    name: 'consequences',
    description: 'It would bring about good (or bad) things, so it should (or should not) be done.',
    premises: ['If A is done, good (or bad) things will follow.'],
    conclusion: 'A should (or should not) be done.',
    questions: [
      ask('likely', 'How likely is it that these things follow?', 0),
      ask('evidence', 'What evidence is there that they would?', 0),
      ask('other-side', 'Are there consequences on the other side that should be counted?'),
    ],
  },
  {
    name: 'positive consequences',
    description: 'It would bring about good things, so it should be done.',
    premises: ['If A is done, good things will follow.'],
    conclusion: 'A should be done.',
    questions: [
      ask('likely', 'How likely is it that these good things follow?', 0),
      ask('evidence', 'What evidence is there that they would?', 0),
      ask('drawbacks', 'What bad things would follow too?'),
      ask('for-whom', 'For whom are they good, and who bears the cost?'),
    ],
  },
  {
    name: 'negative consequences',
    description: 'It would bring about bad things, so it should not be done.',
    premises: ['If A is done, bad things will follow.'],
    conclusion: 'A should not be done.',
    questions: [
      ask('likely', 'How likely is it that these bad things follow?', 0),
      ask('evidence', 'What evidence is there that they would?', 0),
      ask('benefits', 'What good things would follow that outweigh them?'),
      ask('avoidable', 'Could the bad things be prevented while A is done?'),
    ],
  },
  {
    name: 'pragmatic alternatives',
    description: 'Either this is done or something worse happens.',
    premises: ['Either A is done or B will happen.', 'B is worse.'],
    conclusion: 'A should be done.',
    questions: [
      ask('third-way', 'Is there a third way, with neither A nor B?', 0),
      ask('worse', 'Is B really the worse of the two?', 1),
      ask('works', 'Would A prevent B?', 0),
    ],
  },
  {
    name: 'sacrifice',
    description: 'What much has been given for is worth much.',
    premises: ['People gave much for X.', 'What people give much for is worth much.'],
    conclusion: 'X is worth much.',
    questions: [
      ask('given', 'Was so much given, and given freely?', 0),
      ask('knew', 'Did those who gave it know what they gave it for?', 1),
      ask('other-motive', 'Was it given for something other than X?'),
    ],
  },
  {
    name: 'waste',
    description: 'Stopping now would waste all that has been spent.',
    premises: ['If we stop trying for A now, all that was spent on it is wasted.', 'That waste would be bad.'],
    conclusion: 'We should go on trying for A.',
    questions: [
      ask('reachable', 'Can A still be reached?'),
      ask('wasted', 'Would what was spent be lost, or is some of it worth something otherwise?', 0),
      ask('further-cost', 'What would going on cost, beside what it may bring?'),
    ],
  },
  {
    name: 'sunk costs',
    description: 'Having committed this much, one should go on.',
    premises: ['We have committed ourselves to A.', 'To turn back from what one is committed to is a loss.'],
    conclusion: 'We should go on with A.',
    questions: [
      ask('irrelevant', 'Does what is spent already speak for what to do next?', 1),
      ask('changed', 'Would we begin A now, knowing what we know?'),
      ask('turning-back', 'Can the commitment be given up at a bearable price?', 0),
    ],
  },
]
