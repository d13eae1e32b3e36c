import { ask, type Scheme } from './scheme'

/** What somebody says, saw or remembers, and what people hold. */
export const KNOWING_PERSONS: readonly Scheme[] = [
  {
    name: 'position to know',
    description: 'Someone placed to know whether it is true says that it is.',
    premises: ['S is in a position to know whether A is true.', 'S says that A is true.'],
    conclusion: 'A is true.',
    questions: [
      ask('placed', 'Is S really in a position to know whether A is true?', 0),
      ask('honest', 'Is S honest and to be relied on?'),
      ask('said', 'Did S say that A is true?', 1),
    ],
  },
  {
    name: 'expert opinion',
    description: 'An expert in the field this belongs to says so.',
    premises: ['E is an expert in field F, to which A belongs.', 'E says that A is true.'],
    conclusion: 'A is true.',
    questions: [
      ask('expertise', 'How credible is E as an expert?', 0),
      ask('field', 'Is E an expert in the very field to which A belongs?', 0),
      ask('opinion', 'What exactly did E say, and does it imply A?', 1),
      ask('trust', 'Is E personally trustworthy, and free of an interest in the answer?'),
      ask('consistency', 'Do other experts agree with what E says?'),
      ask('backup', 'Is what E says based on evidence?'),
    ],
  },
  {
    name: 'witness testimony',
    description: 'A witness who saw it and has no reason to lie says so.',
    premises: ['W was in a position to know whether A is true.', 'W tells the truth as W knows it.', 'W states A.'],
    conclusion: 'A is true.',
    questions: [
      ask('coherent', 'Does what W says hold together?', 2),
      ask('facts', 'Does it agree with what is known otherwise?', 'conclusion'),
      ask('others', 'Does it agree with what other witnesses say?'),
      ask('bias', 'Is there a reason to think that W is partial?', 1),
      ask('plausible', 'How likely is what W states in itself?', 'conclusion'),
    ],
  },
  {
    name: 'popular opinion',
    description: 'It is generally accepted, which gives a reason to accept it.',
    premises: ['A is generally accepted as true.', 'What is generally accepted is presumably true.'],
    conclusion: 'A may be taken as true.',
    questions: [
      ask('accepted', 'What shows that A is generally accepted: a poll, or an appeal to common knowledge?', 0),
      ask('doubt', 'Though it is generally accepted, are there good reasons to doubt A?', 'conclusion'),
      ask('informed', 'Do those who accept A know about the matter?', 1),
    ],
  },
  {
    name: 'popular practice',
    description: 'Those who know the matter act this way, so it is acceptable to.',
    premises: ['A is what people commonly do.', 'What people commonly do is presumably acceptable.'],
    conclusion: 'It is acceptable to do A.',
    questions: [
      ask('common', 'What shows that a large majority does A?', 0),
      ask('grounds', 'Even if many do A, what speaks for its being right?', 1),
      ask('informed', 'Do those who do A know what they do?'),
    ],
  },
  {
    name: 'perception',
    description: 'It appears so to someone whose senses can be trusted in this.',
    premises: ['P has an impression of A.', 'To have such an impression is a reason to believe A.'],
    conclusion: 'A is the case.',
    questions: [
      ask('circumstances', 'Is there anything about the circumstances (light, distance, haste) that could mislead?', 1),
      ask('impression', 'Did P have that impression, or only report one later?', 0),
      ask('contrary', 'Do other impressions or measurements speak against A?', 'conclusion'),
    ],
  },
  {
    name: 'memory',
    description: 'Someone remembers it so.',
    premises: ['P recalls A.', 'Recalling A is a reason to believe that A was so.'],
    conclusion: 'A was so.',
    questions: [
      ask('source', 'Does P recall A itself, or what was said about it afterwards?', 0),
      ask('faded', 'How long ago was it, and how likely is the memory to have changed?', 1),
      ask('records', 'Do records of the time say otherwise?', 'conclusion'),
    ],
  },
  {
    name: 'ignorance',
    description: 'If it were true it would be known, and it is not known.',
    premises: ['If A were true, A would be known to be true.', 'A is not known to be true.'],
    conclusion: 'A is not true.',
    questions: [
      ask('searched', 'How far has the search for evidence gone?', 1),
      ask('would-show', 'Would a search of that kind have found A if it were true?', 0),
      ask('burden', 'Who has to prove it: is it for the other side to show that A is true?'),
    ],
  },
]
