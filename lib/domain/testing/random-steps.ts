import fc from 'fast-check'
import { LIMITS } from '../limits'
import {
  type Bibliography,
  type Burden,
  BurdenSchema,
  MapBurdenSchema,
  type MapDetails,
  type Point,
  type QuestionParts,
  type Role,
  RoleSchema,
  type Stance,
  VisibilitySchema,
} from '../model'
import { PALETTE, type PaletteName } from '../palette'
import {
  arbitraryClaimText,
  arbitraryLine,
  arbitraryParagraphs,
  arbitraryTag,
  arbitraryWordEdit,
  type WordEdit,
} from './random-texts'

/** The people of random scripts; who acts is an index into this list. */
export const CAST = ['ann', 'bob', 'cyd', 'dee'] as const

/**
 * Which record is meant, of those the map has when the step is taken: the index (in id order, counted round), or `MISS` for
 * an id that is not there. So a script still means something after steps before it were left out by shrinking.
 */
export type Pick = number
export const MISS = -1

type ClaimDraft = { text: string; holder: string | null; tags: string[]; pin: Point | null; burden?: Burden }

/** What somebody tries to do. Most of it can be done; some dangles, circles, repeats or comes too late. */
export type Act =
  | { kind: 'claim'; draft: ClaimDraft }
  | { kind: 'reply'; stance: Stance; about: 'claim' | 'argument'; conclusion: Pick; drafts: ClaimDraft[] }
  | {
      kind: 'argue'
      stance: Stance
      premises: Pick[]
      about: 'claim' | 'argument' | 'itself'
      conclusion: Pick
      scheme: string | null
    }
  | { kind: 'join-premises'; argument: Pick; claims: Pick[] }
  | { kind: 'new-premise'; argument: Pick; draft: ClaimDraft }
  | { kind: 'source'; record: Bibliography; text: string }
  | { kind: 'quote'; source: Pick; start: number; length: number; claims: Pick[]; misplaced: boolean }
  | { kind: 'link-quote'; quote: Pick; claim: Pick }
  | { kind: 'annotate'; target: 'claim' | 'argument' | 'quote' | 'passage'; at: Pick; body: string }
  | { kind: 'answer-note'; annotation: Pick; elsewhere: boolean; body: string }
  | { kind: 'repeat-id'; claim: Pick; draft: ClaimDraft }
  | {
      kind: 'delete'
      claims: Pick[]
      arguments: Pick[]
      sources: Pick[]
      quotes: Pick[]
      annotations: Pick[]
      premises: { argument: Pick; claim: Pick }[]
      quoteLinks: { quote: Pick; claim: Pick }[]
      frames: Pick[]
      frameLinks: { frame: Pick; claim: Pick }[]
    }
  /** Takes several premises out of one joint argument, in any order, and some twice. */
  | { kind: 'unjoin'; argument: Pick; claims: Pick[] }
  | { kind: 'restore'; deletion: Pick }
  | { kind: 'reword'; claim: Pick; edit: WordEdit; missed: WordEdit | null; strict: boolean }
  | { kind: 'retag'; claim: Pick; addTags: string[]; removeTags: string[]; holder: string | null }
  | { kind: 'burden'; claim: Pick; burden: Burden | null; strict: boolean }
  | { kind: 'settle'; claim: Pick; settle: Pick[]; reopen: Pick[] }
  | { kind: 'turn'; argument: Pick; stance: Stance | null; note: string | null; scheme: string | null; strict: boolean }
  | {
      kind: 'handle-question'
      argument: Pick
      question: number
      answer: string | null
      /** One of its premises, or any claim. */
      premise: Pick | null
      objection: Pick | null
      assigned: { person: Pick; due: string | null } | null
      aside: string | null
      /** Only these parts are named. */
      parts: (keyof QuestionParts)[]
      stale: boolean
      strict: boolean
    }
  | { kind: 'conclude'; argument: Pick; about: 'claim' | 'argument'; conclusion: Pick }
  /** Puts the premises of an argument in another order, or others in their place. */
  | { kind: 'reorder'; argument: Pick; first: Pick; others: Pick[]; strict: boolean }
  | { kind: 'frame'; title: string; colour: PaletteName; rivals: boolean; claims: Pick[] }
  | { kind: 'enframe'; claim: Pick; frame: Pick | null; strict: boolean }
  | {
      kind: 'edit-frame'
      frame: Pick
      title: string | null
      colour: PaletteName | null
      rivals: boolean | null
      strict: boolean
    }
  | { kind: 'merge'; into: Pick; claims: Pick[] }
  | { kind: 'move-note'; annotation: Pick; target: 'claim' | 'argument' | 'quote'; at: Pick; strict: boolean }
  | { kind: 'cite'; source: Pick; record: Partial<Bibliography>; stale: boolean; strict: boolean }
  | { kind: 'rewrite-note'; annotation: Pick; body: string; strict: boolean }
  | { kind: 'resolve'; annotation: Pick; resolved: boolean; strict: boolean }
  | { kind: 'place'; cards: { of: 'claim' | 'argument'; at: Pick; to: Point | null }[]; strict: boolean }
  | {
      kind: 'describe'
      details: Partial<Omit<MapDetails, 'burden'>> & { burden?: MapDetails['burden'] | null }
      strict: boolean
    }
  | { kind: 'set-role'; person: Pick; role: Role | null; strict: boolean }
  | { kind: 'join'; person: number; role: Role }
  | { kind: 'import'; drafts: ClaimDraft[]; stance: Stance }
  | { kind: 'create-again' }
  | { kind: 'undo'; entry: Pick }
  /** Several acts as one edit; a careful person leaves out what cannot be done. */
  | { kind: 'group'; acts: Act[]; careful: boolean }

export type Step = { readonly who: number; readonly act: Act }

const pick: fc.Arbitrary<Pick> = fc.oneof(
  { weight: 40, arbitrary: fc.nat({ max: 99 }) },
  { weight: 1, arbitrary: fc.constant(MISS) },
)
const picks = (maxLength: number) => fc.array(pick, { maxLength })
const stance = fc.constantFrom<Stance>('pro', 'con')
const rarely = fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) })
const role = fc.constantFrom(...RoleSchema.options)
const coordinate = fc.integer({ min: -LIMITS.coordinate, max: LIMITS.coordinate })
const pin = fc.option(fc.record({ x: coordinate, y: coordinate }), { freq: 2 })
const name = fc.option(arbitraryLine, { freq: 3 })
const tags = fc.uniqueArray(arbitraryTag, { maxLength: LIMITS.tagsPerClaim })
const burden = fc.constantFrom(...BurdenSchema.options)
const draft: fc.Arbitrary<ClaimDraft> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ text: arbitraryClaimText, holder: name, tags, pin }) },
  { weight: 1, arbitrary: fc.record({ text: arbitraryClaimText, holder: name, tags, pin, burden }) },
)
/** Mostly one; several are joint premises. */
const drafts = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(draft) },
  { weight: 1, arbitrary: fc.array(draft, { minLength: 2, maxLength: 4 }) },
)
const bibliography: fc.Arbitrary<Bibliography> = fc.record({
  title: arbitraryLine,
  authors: fc.array(arbitraryLine, { maxLength: 3 }),
  publisher: fc.oneof(fc.constant(''), arbitraryLine),
  published: fc.constantFrom('', '2023', '2023-07', '2023-07-14'),
  url: fc.constantFrom('', 'https://example.org/article', 'http://example.org/?q=їжак'),
  language: fc.constantFrom('', 'en', 'uk', 'zh-Hant'),
})
const palette = fc.constantFrom(...PALETTE)
const claimOrArgument = fc.constantFrom<'claim' | 'argument'>('claim', 'argument')
const act = <K extends Act['kind']>(
  kind: K,
  fields: { [F in Exclude<keyof Extract<Act, { kind: K }>, 'kind'>]: fc.Arbitrary<Extract<Act, { kind: K }>[F]> },
): fc.Arbitrary<Act> => fc.record({ kind: fc.constant(kind), ...fields }) as fc.Arbitrary<Act>

const deletion = act('delete', {
  claims: picks(2),
  arguments: picks(1),
  sources: fc.oneof({ weight: 4, arbitrary: picks(0) }, { weight: 1, arbitrary: picks(1) }),
  quotes: picks(1),
  annotations: picks(1),
  premises: fc.array(fc.record({ argument: pick, claim: pick }), { maxLength: 2 }),
  quoteLinks: fc.array(fc.record({ quote: pick, claim: pick }), { maxLength: 2 }),
  frames: fc.oneof({ weight: 2, arbitrary: picks(0) }, { weight: 1, arbitrary: picks(1) }),
  frameLinks: fc.array(fc.record({ frame: pick, claim: pick }), { maxLength: 1 }),
})

const WEIGHTED: { weight: number; arbitrary: fc.Arbitrary<Act> }[] = [
  { weight: 8, arbitrary: act('claim', { draft }) },
  { weight: 12, arbitrary: act('reply', { stance, about: claimOrArgument, conclusion: pick, drafts }) },
  {
    weight: 8,
    arbitrary: act('argue', {
      stance,
      premises: fc.array(pick, { minLength: 1, maxLength: 4 }),
      about: fc.constantFrom('claim', 'claim', 'claim', 'argument', 'argument', 'itself'),
      conclusion: pick,
      scheme: name,
    }),
  },
  {
    weight: 4,
    arbitrary: act('join-premises', { argument: pick, claims: fc.array(pick, { minLength: 1, maxLength: 15 }) }),
  },
  { weight: 4, arbitrary: act('new-premise', { argument: pick, draft }) },
  { weight: 4, arbitrary: act('source', { record: bibliography, text: arbitraryParagraphs }) },
  {
    weight: 8,
    arbitrary: act('quote', {
      source: pick,
      start: fc.nat({ max: 200 }),
      length: fc.integer({ min: 1, max: 60 }),
      claims: picks(3),
      misplaced: rarely,
    }),
  },
  { weight: 4, arbitrary: act('link-quote', { quote: pick, claim: pick }) },
  {
    weight: 7,
    arbitrary: act('annotate', {
      target: fc.constantFrom('claim', 'argument', 'quote', 'passage'),
      at: pick,
      body: arbitraryParagraphs,
    }),
  },
  { weight: 5, arbitrary: act('answer-note', { annotation: pick, elsewhere: rarely, body: arbitraryParagraphs }) },
  { weight: 1, arbitrary: act('repeat-id', { claim: pick, draft }) },
  { weight: 9, arbitrary: deletion },
  {
    weight: 5,
    arbitrary: act('unjoin', { argument: pick, claims: fc.array(pick, { minLength: 2, maxLength: 4 }) }),
  },
  { weight: 7, arbitrary: act('restore', { deletion: pick }) },
  {
    weight: 14,
    arbitrary: act('reword', {
      claim: pick,
      edit: arbitraryWordEdit,
      missed: fc.option(arbitraryWordEdit, { freq: 2 }),
      strict: rarely,
    }),
  },
  { weight: 6, arbitrary: act('retag', { claim: pick, addTags: tags, removeTags: tags, holder: name }) },
  { weight: 6, arbitrary: act('burden', { claim: pick, burden: fc.option(burden, { freq: 3 }), strict: rarely }) },
  { weight: 5, arbitrary: act('settle', { claim: pick, settle: picks(2), reopen: picks(1) }) },
  {
    weight: 5,
    arbitrary: act('turn', {
      argument: pick,
      stance: fc.option(stance),
      note: fc.option(fc.oneof(fc.constant(''), arbitraryParagraphs)),
      scheme: name,
      strict: rarely,
    }),
  },
  {
    weight: 12,
    arbitrary: act('handle-question', {
      argument: pick,
      question: fc.nat({ max: 5 }),
      answer: fc.option(arbitraryLine, { freq: 2 }),
      premise: fc.option(pick, { freq: 2 }),
      objection: fc.option(pick, { freq: 2 }),
      assigned: fc.option(fc.record({ person: pick, due: fc.constantFrom(null, '2026-02-28', '2027-01-01') })),
      aside: fc.option(arbitraryLine, { freq: 1 }),
      parts: fc.subarray<keyof QuestionParts>(['answer', 'premise', 'objection', 'assigned', 'aside'], {
        minLength: 1,
      }),
      stale: rarely,
      strict: rarely,
    }),
  },
  { weight: 5, arbitrary: act('conclude', { argument: pick, about: claimOrArgument, conclusion: pick }) },
  {
    weight: 5,
    arbitrary: act('frame', { title: arbitraryLine, colour: palette, rivals: fc.boolean(), claims: picks(3) }),
  },
  { weight: 7, arbitrary: act('enframe', { claim: pick, frame: fc.option(pick, { freq: 4 }), strict: rarely }) },
  {
    weight: 3,
    arbitrary: act('edit-frame', {
      frame: pick,
      title: fc.option(arbitraryLine),
      colour: fc.option(palette),
      rivals: fc.option(fc.boolean()),
      strict: rarely,
    }),
  },
  { weight: 9, arbitrary: act('merge', { into: pick, claims: fc.array(pick, { minLength: 1, maxLength: 3 }) }) },
  {
    weight: 3,
    arbitrary: act('move-note', {
      annotation: pick,
      target: fc.constantFrom('claim', 'argument', 'quote'),
      at: pick,
      strict: rarely,
    }),
  },
  { weight: 4, arbitrary: act('reorder', { argument: pick, first: pick, others: picks(2), strict: rarely }) },
  {
    weight: 3,
    arbitrary: act('cite', {
      source: pick,
      record: bibliography.chain((record) => fc.subarray(Object.entries(record))).map(Object.fromEntries),
      stale: rarely,
      strict: rarely,
    }),
  },
  { weight: 3, arbitrary: act('rewrite-note', { annotation: pick, body: arbitraryParagraphs, strict: rarely }) },
  { weight: 3, arbitrary: act('resolve', { annotation: pick, resolved: fc.boolean(), strict: rarely }) },
  {
    weight: 6,
    arbitrary: act('place', {
      cards: fc.array(fc.record({ of: claimOrArgument, at: pick, to: pin }), { maxLength: 4 }),
      strict: rarely,
    }),
  },
  {
    weight: 3,
    arbitrary: act('describe', {
      details: fc.record(
        {
          title: arbitraryLine,
          description: fc.oneof(fc.constant(''), arbitraryParagraphs),
          visibility: fc.constantFrom(...VisibilitySchema.options),
          archived: fc.boolean(),
          burden: fc.option(fc.constantFrom(...MapBurdenSchema.options), { freq: 2 }),
        },
        { requiredKeys: [] },
      ),
      strict: rarely,
    }),
  },
  { weight: 3, arbitrary: act('set-role', { person: pick, role: fc.option(role), strict: rarely }) },
  { weight: 3, arbitrary: act('join', { person: fc.nat({ max: CAST.length - 1 }), role }) },
  { weight: 2, arbitrary: act('import', { drafts: fc.array(draft, { minLength: 1, maxLength: 4 }), stance }) },
  { weight: 1, arbitrary: act('create-again', {}) },
  { weight: 14, arbitrary: act('undo', { entry: pick }) },
]

/** Acts that come alone. */
const ALONE: readonly Act['kind'][] = ['join', 'import', 'create-again', 'undo']
const groupable = fc.oneof(...WEIGHTED).filter(({ kind }) => !ALONE.includes(kind))
WEIGHTED.push({
  weight: 10,
  arbitrary: act('group', {
    acts: fc.array(groupable, { minLength: 1, maxLength: 5, size: 'max' }),
    careful: rarely.map((careless) => !careless),
  }),
})

/** Acts only the server makes: no client may send them. */
const SERVER_ACTS: readonly Act['kind'][] = ['join', 'import', 'create-again']

/** One step by somebody of the cast. */
export const arbitraryStep: fc.Arbitrary<Step> = fc.record({
  who: fc.nat({ max: CAST.length - 1 }),
  act: fc.oneof(...WEIGHTED),
})

/** One act that a client may send; undo is left to the replica's own stacks. */
export const arbitraryClientAct: fc.Arbitrary<Act> = fc
  .oneof(...WEIGHTED)
  .filter(({ kind }) => !SERVER_ACTS.includes(kind) && kind !== 'undo')
