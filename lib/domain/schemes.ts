/** A pattern of argument with a usual name, and what makes it that pattern. */
export type Scheme = { name: string; description: string }

/**
 * Argumentation schemes after Walton, Reed and Macagno, "Argumentation Schemes" (2008), in the order of that
 * book's chapters. An argument may carry any name; these are offered. Each reads after "from": "from precedent".
 */
export const SCHEMES: readonly Scheme[] = [
  { name: 'position to know', description: 'Someone placed to know whether it is true says that it is.' },
  { name: 'expert opinion', description: 'An expert in the field this belongs to says so.' },
  { name: 'witness testimony', description: 'A witness who saw it and has no reason to lie says so.' },
  { name: 'popular opinion', description: 'It is generally accepted, which gives a reason to accept it.' },
  { name: 'popular practice', description: 'Those who know the matter act this way, so it is acceptable to.' },
  { name: 'example', description: 'A particular case has the property, so cases like it usually have it.' },
  { name: 'analogy', description: 'A similar case was so, therefore this one is too.' },
  { name: 'practical reasoning from analogy', description: 'What was right to do in a similar case is right here.' },
  { name: 'composition', description: 'What is true of the parts is true of the whole.' },
  { name: 'division', description: 'What is true of the whole is true of its parts.' },
  { name: 'opposition', description: 'One of two opposites is true, so the other is not.' },
  { name: 'rhetorical opposition', description: 'Opposite things have opposite properties.' },
  { name: 'alternatives', description: 'All the other possibilities are ruled out.' },
  {
    name: 'verbal classification',
    description: 'It falls under this word, and what falls under it has this property.',
  },
  { name: 'definition to classification', description: 'It fits the definition, so it belongs to the kind.' },
  { name: 'vagueness of a classification', description: 'The word used is too vague for what is built on it.' },
  { name: 'arbitrariness of a classification', description: 'The line that the word draws is arbitrary.' },
  { name: 'interaction of act and person', description: 'The act is judged by the person, or the person by the act.' },
  { name: 'values', description: 'What is judged good (or bad) by this value is a goal to follow (or avoid).' },
  { name: 'sacrifice', description: 'What much has been given for is worth much.' },
  { name: 'group and its members', description: 'What is true of the group is true of its members.' },
  { name: 'practical reasoning', description: 'This means leads to a goal that we have, so we should take it.' },
  { name: 'two-person practical reasoning', description: 'You want this goal; the act brings it about, so do it.' },
  { name: 'waste', description: 'Stopping now would waste all that has been spent.' },
  { name: 'sunk costs', description: 'Having committed this much, one should go on.' },
  { name: 'ignorance', description: 'If it were true it would be known, and it is not known.' },
  { name: 'cause to effect', description: 'The cause is there, so its effect will follow.' },
  { name: 'correlation to cause', description: 'The two occur together, so one causes the other.' },
  { name: 'sign', description: 'A sign of it is seen, and where the sign is, it usually is too.' },
  { name: 'abduction', description: 'It is the best explanation of what is known.' },
  { name: 'evidence to a hypothesis', description: 'What the hypothesis predicts was (or was not) observed.' },
  {
    name: 'consequences',
    description: 'It would bring about good (or bad) things, so it should (or should not) be done.',
  },
  { name: 'pragmatic alternatives', description: 'Either this is done or something worse happens.' },
  { name: 'threat', description: 'If it is not done, the speaker will see to it that something bad follows.' },
  { name: 'fear appeal', description: 'Something frightening will happen unless this is done.' },
  { name: 'danger appeal', description: 'Doing it puts you in danger, so do not.' },
  { name: 'need for help', description: 'Someone needs help that the act would give.' },
  { name: 'distress', description: 'Someone suffers, and the act would relieve them.' },
  { name: 'commitment', description: 'The speaker committed themselves to this, or to what includes it.' },
  { name: 'inconsistent commitment', description: 'The speaker said or did the contrary before.' },
  { name: 'ethos', description: 'A person of good (or bad) character says it.' },
  { name: 'personal attack', description: 'The one who says it is of bad character, so it deserves less credit.' },
  { name: 'bias', description: 'The one who says it gains by it, so it deserves less credit.' },
  { name: 'gradualism', description: 'Each small step is acceptable, so the last one is too.' },
  { name: 'slippery slope', description: 'A first step would lead on to something that must not be.' },
  { name: 'established rule', description: 'A rule that holds here requires it.' },
  { name: 'exceptional case', description: 'The rule does not hold in this case.' },
  { name: 'precedent', description: 'An earlier case was decided so, and this one is like it.' },
  { name: 'plea for excuse', description: 'In these circumstances the fault is excused.' },
  { name: 'perception', description: 'It appears so to someone whose senses can be trusted in this.' },
  { name: 'memory', description: 'Someone remembers it so.' },
]

const BY_NAME = new Map(SCHEMES.map((scheme) => [scheme.name, scheme]))

/** The scheme of this name, whatever its case and with or without "argument from" before it. */
export const findScheme = (name: string): Scheme | undefined =>
  BY_NAME.get(
    name
      .trim()
      .toLowerCase()
      .replace(/^(argument )?from /, ''),
  )
