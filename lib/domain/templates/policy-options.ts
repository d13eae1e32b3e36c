import { con, pro, type Seed, type Template } from './template'

const option = (text: string, effect: string, cost: string): Seed => ({
  text,
  tags: ['option'],
  about: [
    { ...pro({ text: effect, tags: ['effect'] }), scheme: 'consequences' },
    { ...con({ text: cost, tags: ['cost'] }), scheme: 'consequences' },
  ],
})

export const policyOptions: Template = {
  name: 'policy-options',
  title: 'Policy options',
  says: 'A problem, the courses of action open to us, and what each would bring and cost.',
  claims: [
    {
      text: 'Something must be done about the problem.',
      tags: ['problem'],
      note: 'Say who has the problem and how large it is. An option that answers another problem belongs on another map.',
      about: [
        pro({ text: 'What happens, to whom, and how often.', tags: ['evidence'] }),
        con({ text: 'Why it may not be a problem, or not ours to solve.', tags: ['doubt'] }),
      ],
    },
    option('Option A: do this.', 'What it would achieve, and by when.', 'What it would cost, and who would bear it.'),
    option(
      'Option B: do that instead.',
      'What it would achieve that option A would not.',
      'What it would cost, and who would bear it.',
    ),
    option('Option C: change nothing.', 'What is kept by leaving things as they are.', 'What waiting makes worse.'),
  ],
}
