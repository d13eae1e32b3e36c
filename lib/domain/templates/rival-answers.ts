import { con, pro, type Seed, type Template } from './template'

const answer = (text: string, note?: string): Seed => ({
  text,
  ...(note && { note }),
  about: [
    pro({ text: 'Why this answer fits what is known.' }),
    con({ text: 'What this answer cannot explain or does not reach.' }),
  ],
})

export const rivalAnswers: Template = {
  name: 'rival-answers',
  title: 'Issue with rival answers',
  says: 'One open question with several answers, of which only one can hold.',
  claims: [],
  rivals: {
    question: 'The question that these claims answer',
    answers: [
      answer(
        'First answer: a complete sentence that answers the question.',
        'Name the question in the title of the frame. Its claims are rival answers: an answer stands when each of the others has an objection that nobody answers.',
      ),
      answer(
        'Second answer: a sentence that cannot be true together with the first.',
        'If two answers can both be right, they are not rivals: make them one.',
      ),
      {
        text: 'Third answer: perhaps that the question is wrongly put.',
        about: [con({ text: 'Why the question is a good one all the same.' })],
      },
    ],
  },
}
