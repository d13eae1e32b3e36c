import type { Format } from '../format'
import { parseKialo } from './kialo-parse'
import { printKialo } from './kialo-print'

const PLAIN = 'plain pros and cons with a remark'

export const kialoFormat = {
  name: 'kialo',
  title: 'Kialo text',
  says: 'discussions of kialo.com, a numbered tree of pros and cons',
  extensions: ['.kialo.txt', '.txt'],
  mediaType: 'text/plain',
  group: 'tools',
  recognise: ({ head, lines }) => {
    if (!/^\ufeff?Discussion (?:Title|Name):/i.test(head)) return 0
    return lines.some((line) => /^\s*1\.(?:\s|$)/.test(line)) ? 0.95 : 0.7
  },
  parse: parseKialo,
  print: printKialo,
  becomes: {
    'joint-premises': PLAIN,
    undercuts: 'plain cons of a premise with a remark',
    backings: 'plain pros of a premise with a remark',
  },
} satisfies Format
