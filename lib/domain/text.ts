import * as z from 'zod/mini'
import { isPlainText } from './plain-text'

/** Any plain text of at most `max` UTF-16 code units; empty is fine. */
export const plainText = (max: number) =>
  z
    .string()
    .check(
      z.maxLength(max, `at most ${max} characters`),
      z.refine(isPlainText, 'it holds characters that cannot be shown'),
    )

/** Plain text with something in it besides spaces. */
export const filledText = (max: number) =>
  plainText(max).check(z.refine((text) => text.trim() !== '', 'must not be empty'))

/** Plain text on one line. */
export const lineText = (max: number) =>
  plainText(max).check(z.refine((text) => !/[\n\r]/.test(text), 'must be on one line'))
