import { ask, type Scheme } from './scheme'

/** From what people are bound to and from what they are: commitments, character, and the kinds of ad hominem. */
export const COMMITMENTS_AND_CHARACTER: readonly Scheme[] = [
  {
    name: 'commitment',
    description: 'The speaker committed themselves to this, or to what includes it.',
    premises: ['P is committed to A.', 'Whoever is committed to A is committed to B.'],
    conclusion: 'P should hold to B.',
    questions: [
      ask('committed', 'What shows that P is committed to A?', 0),
      ask('includes', 'Does commitment to A include B, or is this case an exception?', 1),
      ask('released', 'Has P been released from it, or taken it back for good reasons?'),
    ],
  },
  {
    name: 'inconsistent commitment',
    description: 'The speaker said or did the contrary before.',
    premises: ['P is committed to A.', 'Other evidence shows that P is not really committed to A.'],
    conclusion: 'P’s commitments contradict each other.',
    questions: [
      ask('committed', 'What shows that P is committed to A?', 0),
      ask('contrary', 'Does the other evidence show that P is not?', 1),
      ask('explained', 'Does something explain away the contradiction, such as a change of mind?'),
    ],
  },
  {
    name: 'pragmatic inconsistency',
    description: 'The speaker does not act as they tell others to.',
    premises: ['P says that A should be done.', 'P does the contrary.'],
    conclusion: 'P’s argument for A deserves less credit.',
    questions: [
      ask('does', 'Does P do what P speaks against?', 1),
      ask('conflict', 'Do the words and the deed really conflict, or are the cases different?'),
      ask('explained', 'Can P explain it?'),
      ask('on-its-merits', 'Does A stand on reasons that do not depend on P?'),
    ],
  },
  {
    name: 'ethos',
    description: 'A person of good (or bad) character says it.',
    premises: ['P is a person of good (or bad) character.', 'P says A.'],
    conclusion: 'A deserves more (or less) credit.',
    questions: [
      ask('character', 'Is P of such a character?', 0),
      ask('matters', 'Does character matter for this question?'),
      ask('weight', 'Is more made of it than it bears?'),
    ],
  },
  {
    name: 'personal attack',
    description: 'The one who says it is of bad character, so it deserves less credit.',
    premises: ['P is of bad character.'],
    conclusion: 'P’s argument deserves less credit.',
    questions: [
      ask('true', 'Is what is said of P’s character true?', 0),
      ask('matters', 'Does P’s character matter for the question at hand?'),
      ask('how-much', 'Does it only lower P’s credit, or is P’s argument thrown out for it?', 'conclusion'),
    ],
  },
  {
    name: 'bias',
    description: 'The one who says it gains by it, so it deserves less credit.',
    premises: ['P has an interest in A, or is set on one side.', 'Whoever is biased weighs both sides less fairly.'],
    conclusion: 'What P says for A deserves less credit.',
    questions: [
      ask('biased', 'What shows that P is biased?', 0),
      ask('should-be-neutral', 'Is P in a role in which taking sides is wrong?', 1),
      ask('on-its-merits', 'Do P’s reasons hold whoever gives them?'),
    ],
  },
  {
    name: 'interaction of act and person',
    description: 'The act is judged by the person, or the person by the act.',
    premises: ['P did A.', 'What a person does shows what they are, and the other way round.'],
    conclusion: 'P (or A) is to be judged accordingly.',
    questions: [
      ask('did', 'Did P do A, and freely?', 0),
      ask('in-character', 'Does one act show what P is?', 1),
      ask('circumstances', 'Do circumstances account for it?'),
    ],
  },
]
