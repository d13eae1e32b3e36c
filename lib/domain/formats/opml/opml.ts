import type { Format } from '../format'
import { parseOpml } from './opml-parse'
import { printOpml } from './opml-print'

export const opmlFormat = {
  name: 'opml',
  title: 'OPML',
  says: 'outlines of outliners and mind maps',
  extensions: ['.opml'],
  mediaType: 'text/x-opml',
  group: 'tools',
  recognise: ({ head }) =>
    /<opml[\s>]/i.test(head.slice(0, 5_000)) && head.replace('\ufeff', '').startsWith('<') ? 1 : 0,
  parse: parseOpml,
  print: printOpml,
} satisfies Format
