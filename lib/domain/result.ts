import type { Refusal } from './refusal'

/** What a domain function answers: a value, or a refusal with a code and data but no prose. */
export type Result<T> = { ok: true; value: T } | { ok: false; refusal: Refusal }

export const accept = <T>(value: T): Result<T> => ({ ok: true, value })
export const refuse = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal })
