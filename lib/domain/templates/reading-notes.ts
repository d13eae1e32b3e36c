import { con, pro, type Template } from './template'

const TEXT = `Most texts that want to convince have one sentence that the rest is there for. Find it first. It is often in the second paragraph or the last one, and it is seldom the title.

Then ask of every other passage what it does for that sentence. A passage that gives a reason answers the question “why should I believe it?”. A passage that reports what opponents say is an objection, even when the author only mentions it to dismiss it.

Some passages do neither. An example makes a reason vivid but adds no weight of its own. A definition prevents a quarrel about words.

What is missing matters as much as what is there: the step that an author takes for granted is usually the step that a critic will deny.

Replace this text by the one you are reading: press “Add” above, paste it, and select the passages that carry the argument.`

export const readingNotes: Template = {
  name: 'reading-notes',
  title: 'Reading notes',
  says: 'A text taken apart while reading: its main claim, its reasons and doubts, held to the passages.',
  source: { title: 'How to read for an argument', publisher: 'Crux', text: TEXT },
  claims: [
    {
      text: 'A text that wants to convince has one sentence that the rest is there for.',
      holder: 'The author',
      quote: 'Most texts that want to convince have one sentence that the rest is there for.',
      note: 'The main claim. Press the quote to see its words in the text on the left.',
      about: [
        pro({
          text: 'Every passage can be asked what it does for that sentence.',
          holder: 'The author',
          quote: 'ask of every other passage what it does for that sentence',
        }),
        con({
          text: 'Some passages neither support it nor object to it.',
          holder: 'The author',
          quote: 'Some passages do neither.',
          about: [con({ text: 'They still serve it: they make a reason vivid or prevent a quarrel about words.' })],
        }),
        pro({
          text: 'The step that an author takes for granted is the one that a critic will deny.',
          holder: 'The author',
          quote: 'the step that an author takes for granted is usually the step that a critic will deny',
        }),
      ],
    },
  ],
}
