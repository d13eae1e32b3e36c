import type { Stance } from '../model'

/** Words that often go with a scheme. In English; `stance` where they say it of one side only. */
export type Cues = { scheme: string; cues: readonly string[]; stance?: Stance }

/** The longer a cue, the surer; none of them proves anything. */
export const CUES: readonly Cues[] = [
  { scheme: 'position to know', cues: ['insiders say', 'officials say', 'who was there', 'those on the ground'] },
  {
    scheme: 'expert opinion',
    cues: [
      ...['according to', 'expert', 'experts', 'experts say', 'experts agree', 'specialists', 'scientists say'],
      ...['economists', 'studies show', 'a study', 'research shows', 'professor', 'analysts', 'report finds'],
      ...['researchers', 'in the opinion of', 'estimates'],
    ],
  },
  { scheme: 'witness testimony', cues: ['witness', 'witnesses', 'eyewitness', 'testified', 'testimony', 'saw it'] },
  {
    scheme: 'popular opinion',
    cues: [
      ...['everyone knows', 'most people', 'majority of people', 'it is generally accepted', 'polls show', 'a poll'],
      ...['public opinion', 'surveys show', 'widely believed', 'most voters'],
    ],
  },
  { scheme: 'popular practice', cues: ['everyone does', 'common practice', 'most countries do', 'as is customary'] },
  { scheme: 'perception', cues: ['can be seen', 'looks like', 'appears to be', 'visible'] },
  { scheme: 'memory', cues: ['i remember', 'remembers', 'recalls'] },
  { scheme: 'ignorance', cues: ['no evidence', 'there is no proof', 'nobody has shown', 'never been shown'] },
  { scheme: 'example', cues: ['for example', 'for instance', 'such as', 'a case in point', 'take the case of'] },
  {
    scheme: 'analogy',
    cues: [
      'like',
      'just as',
      'just like',
      'similar to',
      'similarly',
      'likewise',
      'in the same way',
      'by analogy',
      'as with',
    ],
  },
  {
    scheme: 'practical reasoning from analogy',
    cues: ['worked in', 'what worked', 'did the same', 'model of', 'following the example of'],
  },
  { scheme: 'composition', cues: ['each part', 'every part', 'all its parts', 'each of the parts'] },
  { scheme: 'division', cues: ['as a whole', 'being part of', 'as part of the whole'] },
  { scheme: 'group and its members', cues: ['as a member of', 'being a member', 'people like them', 'typical of'] },
  {
    scheme: 'precedent',
    cues: [
      'precedent',
      'in the past',
      'last time',
      'history shows',
      'previous case',
      'was decided',
      'as in',
      'happened before',
    ],
  },
  {
    scheme: 'verbal classification',
    cues: ['counts as', 'is a kind of', 'amounts to', 'can be classified as', 'falls under'],
  },
  {
    scheme: 'definition to classification',
    cues: ['by definition', 'is defined as', 'the definition of', 'meets the definition'],
  },
  { scheme: 'vagueness of a classification', cues: ['too vague', 'vague', 'means different things', 'unclear what'] },
  { scheme: 'arbitrariness of a classification', cues: ['arbitrary', 'where to draw the line', 'no reason to draw'] },
  {
    scheme: 'opposition',
    cues: ['cannot both', 'contradicts', 'incompatible with', 'the opposite of', 'mutually exclusive'],
  },
  {
    scheme: 'alternatives',
    cues: ['the only option', 'the only alternative', 'no other way', 'ruled out', 'all other options'],
  },
  {
    scheme: 'cause to effect',
    cues: [
      ...[
        'causes',
        'caused',
        'will cause',
        'leads to',
        'led to',
        'results in',
        'resulted in',
        'brings about',
        'triggers',
      ],
      ...['because of', 'as a result', 'produces'],
    ],
  },
  {
    scheme: 'correlation to cause',
    cues: ['correlates', 'correlated', 'correlation', 'goes along with', 'associated with', 'linked to'],
  },
  { scheme: 'sign', cues: ['sign of', 'signs of', 'indicates', 'indication', 'symptom', 'suggests that', 'signals'] },
  {
    scheme: 'abduction',
    cues: ['best explanation', 'best explains', 'would explain', 'explains why', 'can only be explained'],
  },
  {
    scheme: 'evidence to a hypothesis',
    cues: ['if it were true', 'the test', 'predicts', 'predicted', 'hypothesis', 'as expected'],
  },
  {
    scheme: 'practical reasoning',
    cues: [
      'in order to',
      'our goal',
      'the goal is',
      'to achieve',
      'needed to',
      'the best way to',
      'necessary to',
      'means to',
    ],
  },
  { scheme: 'two-person practical reasoning', cues: ['if you want', 'your goal', 'you want to'] },
  {
    scheme: 'values',
    cues: ['fair', 'unfair', 'freedom', 'justice', 'dignity', 'moral', 'immoral', 'values', 'in the name of'],
  },
  {
    scheme: 'positive consequences',
    stance: 'pro',
    cues: [
      'would improve',
      'will improve',
      'benefit',
      'benefits',
      'would save',
      'would help',
      'advantage',
      'would bring',
    ],
  },
  {
    scheme: 'negative consequences',
    stance: 'con',
    cues: [
      'would harm',
      'will harm',
      'would lead to',
      'would cost',
      'damage',
      'would hurt',
      'drawback',
      'would make it worse',
    ],
  },
  { scheme: 'pragmatic alternatives', cues: ['or else', 'the alternative is', 'otherwise', 'the lesser evil'] },
  { scheme: 'sacrifice', cues: ['sacrifice', 'sacrificed', 'gave their lives', 'died for'] },
  { scheme: 'waste', cues: ['in vain', 'would be wasted', 'for nothing', 'all that effort'] },
  {
    scheme: 'sunk costs',
    cues: ['already invested', 'already spent', 'come this far', 'too late to stop', 'sunk cost'],
  },
  { scheme: 'threat', cues: ['threatens to', 'will retaliate', 'will punish', 'unless you'] },
  { scheme: 'fear appeal', cues: ['terrible', 'catastrophe', 'disaster', 'unless we act'] },
  { scheme: 'danger appeal', cues: ['danger', 'dangerous', 'risk of', 'puts at risk', 'unsafe'] },
  { scheme: 'need for help', cues: ['needs help', 'need our help', 'in need', 'depend on us'] },
  { scheme: 'distress', cues: ['suffering', 'in distress', 'pity', 'misery'] },
  {
    scheme: 'commitment',
    cues: ['promised', 'pledged', 'committed to', 'signed', 'agreed to', 'gave its word', 'vowed'],
  },
  {
    scheme: 'inconsistent commitment',
    cues: ['used to say', 'said the opposite', 'broke its promise', 'went back on', 'flip-flop'],
  },
  {
    scheme: 'pragmatic inconsistency',
    cues: ['does not practise', 'hypocrisy', 'hypocrite', 'hypocritical', 'do not do what they say'],
  },
  { scheme: 'ethos', cues: ['honest', 'trustworthy', 'integrity', 'respected', 'of good character'] },
  { scheme: 'personal attack', cues: ['liar', 'corrupt', 'dishonest', 'cannot be trusted', 'discredited'] },
  {
    scheme: 'bias',
    cues: ['biased', 'bias', 'vested interest', 'has an interest in', 'profits from', 'is paid by', 'lobby'],
  },
  { scheme: 'gradualism', cues: ['step by step', 'little by little', 'one small step', 'no clear line'] },
  {
    scheme: 'slippery slope',
    cues: [
      'slippery slope',
      'where will it end',
      'sooner or later',
      'the thin end',
      'opens the door to',
      'the first step towards',
    ],
  },
  {
    scheme: 'precedent slippery slope',
    cues: ['sets a precedent', 'set a precedent', 'would encourage others', 'others would follow'],
  },
  {
    scheme: 'established rule',
    cues: [
      'the law',
      'the rule',
      'rules say',
      'is required',
      'legally',
      'the treaty',
      'obliged to',
      'forbidden',
      'article',
    ],
  },
  { scheme: 'exceptional case', cues: ['an exception', 'exceptional', 'does not apply here', 'special case'] },
  {
    scheme: 'plea for excuse',
    cues: ['had no choice', 'could not have known', 'excuse', 'under duress', 'mitigating'],
  },
]
