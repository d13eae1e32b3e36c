import { ask, type Scheme } from './scheme'

/** From what a thing is called, and from what excludes what. */
export const WORDS_AND_KINDS: readonly Scheme[] = [
  {
    name: 'verbal classification',
    description: 'It falls under this word, and what falls under it has this property.',
    premises: ['A has the property F.', 'Whatever has F can be classified as having G.'],
    conclusion: 'A has the property G.',
    questions: [
      ask('has-it', 'Does A have F, or is there room for doubt?', 0),
      ask('rests-on-words', 'Is the classification a fact, or a way of speaking that others need not share?', 1),
      ask('borderline', 'Is A an exception, or a borderline case of F?'),
    ],
  },
  {
    name: 'definition to classification',
    description: 'It fits the definition, so it belongs to the kind.',
    premises: ['A fits the definition D.', 'Whatever fits D is a G.'],
    conclusion: 'A is a G.',
    questions: [
      ask('fits', 'Does A fit every part of the definition?', 0),
      ask('adequate', 'Is D a good definition of G, and who made it for what purpose?', 1),
      ask('rival', 'Is there another definition in use under which A is no G?'),
    ],
  },
  {
    name: 'vagueness of a classification',
    description: 'The word used is too vague for what is built on it.',
    premises: ['The word F is vague at the point that matters.', 'The argument needs a precise sense of F.'],
    conclusion: 'The argument that uses F should not be accepted.',
    questions: [
      ask('needs-precision', 'Does the argument need more precision than the word has?', 1),
      ask('vague', 'Is the word vague in this context, or clear to those who use it?', 0),
      ask('mended', 'Can the word be made precise enough without losing the argument?'),
    ],
  },
  {
    name: 'arbitrariness of a classification',
    description: 'The line that the word draws is arbitrary.',
    premises: ['The line drawn by F is arbitrary.', 'The argument rests on where that line is drawn.'],
    conclusion: 'The argument that uses F should not be accepted.',
    questions: [
      ask('reasons', 'Are there reasons for drawing the line where it is?', 0),
      ask('rests-on-it', 'Does the argument depend on the exact place of the line?', 1),
      ask('needed', 'Must a line be drawn somewhere, so that any would be open to this?'),
    ],
  },
  {
    name: 'opposition',
    description: 'One of two opposites is true, so the other is not.',
    premises: ['A and B cannot both be true.', 'A is true.'],
    conclusion: 'B is not true.',
    questions: [
      ask('opposed', 'Do A and B really exclude each other?', 0),
      ask('true', 'Is A true?', 1),
      ask('degrees', 'Is there a middle ground in which something of both holds?'),
    ],
  },
  {
    name: 'rhetorical opposition',
    description: 'Opposite things have opposite properties.',
    premises: ['F and G are opposites.', 'What is F has the property P.'],
    conclusion: 'What is G has the opposite of P.',
    questions: [
      ask('opposites', 'Are F and G opposites in what matters here?', 0),
      ask('property', 'Does what is F have P?', 1),
      ask('both', 'Could opposites have P in common?'),
    ],
  },
  {
    name: 'alternatives',
    description: 'All the other possibilities are ruled out.',
    premises: ['One of A, B and so on must be the case.', 'All but A are ruled out.'],
    conclusion: 'A is the case.',
    questions: [
      ask('complete', 'Is the list of possibilities complete?', 0),
      ask('ruled-out', 'Are the others ruled out for good reasons?', 1),
      ask('exclusive', 'Can more than one of them be the case?'),
    ],
  },
]
