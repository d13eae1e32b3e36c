import { con, pro, type Template } from './template'

export const twoSidedDebate: Template = {
  name: 'two-sided-debate',
  title: 'Two-sided debate',
  says: 'One claim, the best case for it and the best case against it, each with its answer.',
  claims: [
    {
      text: 'The motion: the one sentence that both sides dispute.',
      note: 'Write the motion so that both sides would accept its wording. Then select it and press R or O for more.',
      about: [
        pro({
          text: 'The strongest reason for the motion.',
          holder: 'Proposition',
          about: [con({ text: 'What the other side answers to this reason.', holder: 'Opposition' })],
        }),
        pro({ text: 'A second reason, independent of the first.', holder: 'Proposition' }),
        con({
          text: 'The strongest objection to the motion.',
          holder: 'Opposition',
          about: [con({ text: 'What the first side answers to this objection.', holder: 'Proposition' })],
        }),
        con({ text: 'A second objection, independent of the first.', holder: 'Opposition' }),
      ],
    },
  ],
}
