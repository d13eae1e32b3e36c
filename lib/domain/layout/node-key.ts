/** `claim:ID` or `argument:ID`. */
export type NodeKey = `claim:${string}` | `argument:${string}`
export const claimKey = (id: string): NodeKey => `claim:${id}`
export const argumentKey = (id: string): NodeKey => `argument:${id}`
