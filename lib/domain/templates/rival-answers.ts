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
  says: 'One open question with several answers that compete, each weighed by itself.',
  claims: [
    {
      text: 'Of the answers to the question, the first is the best supported.',
      note: 'Name the question in the title of the map. This claim is the verdict so far: reword it as the map grows.',
      about: [
        pro(answer('First answer: a complete sentence that answers the question.')),
        con(
          answer(
            'Second answer: a sentence that cannot be true together with the first.',
            'If two answers can both be right, they are not rivals: make them one.',
          ),
        ),
        con(answer('Third answer: perhaps that the question is wrongly put.')),
      ],
    },
  ],
}
