import * as z from 'zod/mini'

/**
 * JSON Canvas 1.0 (https://jsoncanvas.org/spec/1.0/). The specification says nothing of other members, and the apps keep them, so
 * what a card cannot show stands in a member `crux`; it counts only while the card says and stands as it was written.
 */
const MarkSchema = z.object({
  /** Of a node that stands for an argument. */
  argument: z.optional(z.boolean()),
  /** Where the node was put; from there on it is where a person put it. */
  at: z.optional(z.tuple([z.number(), z.number()])),
  /** The exact place, if it was pinned then. */
  pin: z.optional(z.nullable(z.tuple([z.number(), z.number()]))),
  holder: z.optional(z.nullable(z.string())),
  tags: z.optional(z.array(z.string())),
  /** The number of the frame; of a group, its own: one frame may need several groups. */
  frame: z.optional(z.nullable(z.int())),
  /** Of a group: its cards are rival answers. */
  rivals: z.optional(z.boolean()),
})
export type CanvasMark = z.infer<typeof MarkSchema>

const NameSchema = z.union([z.string(), z.number()])
const OptionalText = z.optional(z.string())
const NodeSchema = z.object({
  id: NameSchema,
  type: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.catch(z.number(), 0),
  height: z.catch(z.number(), 0),
  color: z.catch(OptionalText, undefined),
  text: z.catch(OptionalText, undefined),
  file: z.catch(OptionalText, undefined),
  subpath: z.catch(OptionalText, undefined),
  url: z.catch(OptionalText, undefined),
  label: z.catch(OptionalText, undefined),
  background: z.catch(OptionalText, undefined),
  crux: z.catch(z.optional(MarkSchema), undefined),
})
export type CanvasNode = z.infer<typeof NodeSchema>

const EndSchema = z.catch(z.optional(z.enum(['none', 'arrow'])), undefined)
const EdgeSchema = z.object({
  id: z.catch(z.optional(NameSchema), undefined),
  fromNode: NameSchema,
  toNode: NameSchema,
  fromEnd: EndSchema,
  toEnd: EndSchema,
  color: z.catch(OptionalText, undefined),
  label: z.catch(OptionalText, undefined),
})
export type CanvasEdge = z.infer<typeof EdgeSchema>

const FileSchema = z.object({
  nodes: z.optional(z.array(z.unknown())),
  edges: z.optional(z.array(z.unknown())),
  crux: z.catch(z.optional(z.object({ title: z.string(), description: z.string() })), undefined),
})
export type CanvasFile = z.infer<typeof FileSchema>

export const readCanvasFile = (json: unknown): CanvasFile | undefined => FileSchema.safeParse(json).data
export const readCanvasNode = (json: unknown): CanvasNode | undefined => NodeSchema.safeParse(json).data
export const readCanvasEdge = (json: unknown): CanvasEdge | undefined => EdgeSchema.safeParse(json).data
