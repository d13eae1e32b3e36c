import type { FileSample } from '../file-sample'
import type { Format } from '../format'
import { listOf, memberOf } from '../json-members'
import { annotationsOf, typesOf } from './web-annotation-file'
import { parseWebAnnotations } from './web-annotation-parse'
import { printWebAnnotations } from './web-annotation-print'

/** The context of the model is an unmistakable mark; the types of the model and rows of Hypothesis are nearly as good. */
function recognise({ json }: FileSample): number {
  const list = annotationsOf(json)
  if (!list) return 0
  const [first] = list.items
  const contexts = [memberOf(json, '@context'), memberOf(first, '@context')].flatMap((one) => [one, ...listOf(one)])
  if (contexts.some((one) => typeof one === 'string' && /^https?:\/\/www\.w3\.org\/ns\/(?:anno|oa)\b/.test(one)))
    return 1
  const types = [...typesOf(json), ...typesOf(first)]
  if (types.some((type) => /^Annotation(?:Page|Collection)?$/.test(type))) return 0.9
  return memberOf(first, 'uri') !== undefined && Array.isArray(memberOf(first, 'target')) ? 0.95 : 0
}

export const webAnnotationFormat = {
  name: 'web-annotation',
  title: 'Web Annotation',
  says: 'quotes and notes as Hypothesis and the W3C model have them',
  extensions: ['.jsonld', '.json'],
  mediaType: 'application/ld+json',
  group: 'tools',
  recognise,
  parse: parseWebAnnotations,
  print: printWebAnnotations,
} satisfies Format
