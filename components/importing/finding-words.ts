import type { FindingCode } from '@/lib/domain/formats/format'

/** What stands over the findings of a kind. */
export const FINDING_KINDS: Record<FindingCode, string> = {
  'not-text': 'No text',
  'not-json': 'No JSON',
  'not-xml': 'No XML',
  'wrong-format': 'Another format',
  'newer-version': 'A newer version',
  malformed: 'Not as it should be',
  'too-large': 'Too large',
  'too-deep': 'Too deep',
  empty: 'Empty',
  'left-out': 'Left out',
  'unknown-kind': 'Of an unknown kind',
  'unknown-sign': 'Without a sign that is known',
  dangling: 'About something that is not there',
  duplicate: 'Said twice',
  circular: 'In a circle',
  'argues-for-itself': 'Arguing about itself',
  cut: 'Too long',
  'too-many': 'Too many',
  'control-characters': 'Characters that cannot be shown',
  encoding: 'Encoding',
  'changed-outside': 'Changed outside of Crux',
  approximated: 'Taken for something near it',
}

const isKnown = (code: string): code is FindingCode => code in FINDING_KINDS

/** Findings by kind, in the order in which the kinds first come. A kind of a newer server stands under its code. */
export function groupFindings<F extends { code: string }>(findings: readonly F[]): { kind: string; found: F[] }[] {
  const groups = new Map<string, F[]>()
  for (const finding of findings) {
    const kind = isKnown(finding.code) ? FINDING_KINDS[finding.code] : finding.code
    const others = groups.get(kind)
    if (others) others.push(finding)
    else groups.set(kind, [finding])
  }
  return [...groups].map(([kind, found]) => ({ kind, found }))
}
