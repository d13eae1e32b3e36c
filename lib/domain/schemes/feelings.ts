import { ask, type Scheme } from './scheme'

/** What moves people to act: threats, fears, pity. */
export const FEELINGS: readonly Scheme[] = [
  {
    name: 'threat',
    description: 'If it is not done, the speaker will see to it that something bad follows.',
    premises: ['If you do not do A, I will bring about B.', 'I can, and I will.', 'B is bad for you.'],
    conclusion: 'You should do A.',
    questions: [
      ask('able', 'Can the speaker bring about B, and would they?', 1),
      ask('so-bad', 'Is B worse than doing A?', 2),
      ask('beside-the-point', 'Does the threat say anything about whether A is right?'),
      ask('way-out', 'Is there a way to avoid both?', 0),
    ],
  },
  {
    name: 'fear appeal',
    description: 'Something frightening will happen unless this is done.',
    premises: ['If you do not do A, D will happen.', 'D is frightening, and so should be avoided.'],
    conclusion: 'You should do A.',
    questions: [
      ask('real', 'How likely is D?', 0),
      ask('prevents', 'Would A keep D from happening?', 0),
      ask('proportion', 'Is D as bad as it is painted?', 1),
      ask('other-means', 'Is there a better way to prevent D?'),
    ],
  },
  {
    name: 'danger appeal',
    description: 'Doing it puts you in danger, so do not.',
    premises: ['If you do A, D will happen.', 'D is a danger to you.'],
    conclusion: 'You should not do A.',
    questions: [
      ask('real', 'How likely is it that A leads to D?', 0),
      ask('danger', 'Is D a danger, and how great is it?', 1),
      ask('precautions', 'Can A be done so that D does not happen?'),
      ask('worth-it', 'Is A worth the risk?'),
    ],
  },
  {
    name: 'need for help',
    description: 'Someone needs help that the act would give.',
    premises: ['P is in need of help.', 'Doing A would help P.'],
    conclusion: 'A should be done.',
    questions: [
      ask('helps', 'Would A help P?', 1),
      ask('possible', 'Is it possible to do A?'),
      ask('cost', 'What would it cost others, and would it be fair to them?'),
      ask('need', 'Is P in need of help?', 0),
    ],
  },
  {
    name: 'distress',
    description: 'Someone suffers, and the act would relieve them.',
    premises: ['P is in distress.', 'Doing A would relieve it.'],
    conclusion: 'A should be done.',
    questions: [
      ask('distress', 'Is P really in distress?', 0),
      ask('relieves', 'Would A relieve it, and for how long?', 1),
      ask('outweighed', 'Are there reasons against A that weigh more?'),
    ],
  },
]
