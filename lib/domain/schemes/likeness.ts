import { ask, type Scheme } from './scheme'

/** From one case to another, from a case to a kind, from parts to a whole. */
export const LIKENESS: readonly Scheme[] = [
  {
    name: 'example',
    description: 'A particular case has the property, so cases like it usually have it.',
    premises: ['In this case, what has property F also has property G.'],
    conclusion: 'What has F usually has G.',
    questions: [
      ask('fact', 'Is what is said of the example true?', 0),
      ask('supports', 'Does the example really illustrate the general claim?'),
      ask('typical', 'Is the example typical of the cases that the claim is about?'),
      ask('strength', 'How strong is the general claim: does one example bear it?'),
      ask('special', 'Were there special circumstances that limit what the example shows?'),
    ],
  },
  {
    name: 'analogy',
    description: 'A similar case was so, therefore this one is too.',
    premises: ['Case C1 is similar to case C2.', 'A is true in case C1.'],
    conclusion: 'A is true in case C2.',
    questions: [
      ask('differences', 'Are there differences between the cases that weaken the similarity?', 0),
      ask('true-there', 'Is A true in the first case?', 1),
      ask('counter-case', 'Is there another case, similar to this one, in which A is false?'),
      ask('relevant', 'Are the cases similar in what matters for A?', 0),
    ],
  },
  {
    name: 'practical reasoning from analogy',
    description: 'What was right to do in a similar case is right here.',
    premises: ['The right thing to do in case C1 was A.', 'Case C2 is similar to case C1.'],
    conclusion: 'The right thing to do in case C2 is A.',
    questions: [
      ask('was-right', 'Was A the right thing to do in the first case?', 0),
      ask('relevant', 'Are the cases similar in what made A right?', 1),
      ask('differences', 'Are there differences that make A wrong, or useless, here?'),
      ask('counter-case', 'Was there a similar case in which A turned out badly?'),
    ],
  },
  {
    name: 'composition',
    description: 'What is true of the parts is true of the whole.',
    premises: ['All parts of X have property F.'],
    conclusion: 'X as a whole has property F.',
    questions: [
      ask('all-parts', 'Do all parts have the property?', 0),
      ask('carries-over', 'Is F a property that carries over from parts to a whole like X?'),
      ask('working-together', 'Does the way in which the parts work together change it?'),
    ],
  },
  {
    name: 'division',
    description: 'What is true of the whole is true of its parts.',
    premises: ['X as a whole has property F.'],
    conclusion: 'The parts of X have property F.',
    questions: [
      ask('whole', 'Does the whole have the property?', 0),
      ask('carries-down', 'Is F a property that a whole like X hands on to its parts?'),
      ask('this-part', 'Is the part in question an exception?'),
    ],
  },
  {
    name: 'group and its members',
    description: 'What is true of the group is true of its members.',
    premises: ['Person M is a member of group G.', 'Members of G have the quality Q.'],
    conclusion: 'M has the quality Q.',
    questions: [
      ask('belongs', 'Does M belong to the group, and in more than name?', 0),
      ask('rule', 'Do members of G really have Q, or is that a prejudice?', 1),
      ask('exception', 'What is known of M that speaks against it?'),
    ],
  },
  {
    name: 'precedent',
    description: 'An earlier case was decided so, and this one is like it.',
    premises: ['Case C1 was decided by treating it as F.', 'The present case C2 is like C1 in what decided it.'],
    conclusion: 'C2 should be decided in the same way.',
    questions: [
      ask('applies', 'Is the present case like the earlier one in what decided it?', 1),
      ask('binding', 'Does the earlier decision bind, or guide, those who decide now?'),
      ask('sound', 'Was the earlier case decided rightly?', 0),
      ask('distinguished', 'Is there a difference for which the present case is an exception?'),
    ],
  },
]
