import { con, pro, type Template } from './template'

export const toulmin: Template = {
  name: 'toulmin',
  title: 'Toulmin',
  says: 'One argument taken apart: claim, data, warrant, backing, qualifier and rebuttal.',
  claims: [
    {
      text: 'Claim: what you want others to accept, with how sure you are (“probably”, “in most cases”).',
      tags: ['claim', 'qualifier'],
      about: [
        {
          ...pro(
            {
              text: 'Data: the facts that the claim rests on.',
              tags: ['data'],
              note: 'Hold it to a passage: add a source, select the words, then “Evidence for…” and this claim.',
            },
            {
              text: 'Warrant: the rule that leads from facts like these to a claim like this.',
              tags: ['warrant'],
              about: [pro({ text: 'Backing: why the rule can be relied on.', tags: ['backing'] })],
            },
          ),
          undercuts: [{ text: 'Rebuttal: the circumstances in which the rule does not hold.', tags: ['rebuttal'] }],
        },
        con({ text: 'Counterclaim: what somebody who sees the same facts may say instead.', tags: ['counterclaim'] }),
      ],
    },
  ],
}
