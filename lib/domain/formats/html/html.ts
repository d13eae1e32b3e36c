import type { DebateMap } from '../../debate-map'
import { listRecords } from '../../debate-map'
import { countsInWords } from '../../report/report-words'
import { SIDE_BY_SIDE } from '../../report/side-by-side'
import { escapeXml } from '../escape-xml'
import type { Format, PrintOptions } from '../format'
import { REPORTED } from '../reported'
import { printPicture } from '../svg/svg'
import { htmlNotes } from './html-notes'
import { htmlOpenPoints } from './html-open-points'
import { htmlOutline } from './html-outline'
import { htmlQuestions } from './html-questions'
import { htmlSideBySide } from './html-side-by-side'
import { htmlSources } from './html-sources'
import { HTML_PALETTE, HTML_STYLE } from './html-style'
import { claimAnchor, paragraphs } from './html-text'

/** What the file allows itself, wherever it is opened: its own style sheet and pictures within it. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

type Section = { id: string; heading: string; body: string }

/**
 * The map as one page to keep, to send and to print: the picture, the outline, what is open, notes and sources. No
 * script, nothing that is loaded from anywhere, light or dark as the reader's system is. The same map gives the same page.
 */
export function printHtml(map: DebateMap, { verdicts }: PrintOptions = {}): string {
  const title = map.details?.title ?? ''
  const description = map.details?.description ?? ''
  const sources = listRecords(map, 'sources')
  const numbers = new Map(sources.map(({ id }, index) => [id, index + 1]))
  const sections: Section[] = [
    { id: 'map', heading: 'Map', body: htmlPicture(map, verdicts) },
    { id: 'outline', heading: 'Outline', body: htmlOutline(map, numbers, verdicts) },
    { id: 'side-by-side', heading: SIDE_BY_SIDE, body: htmlSideBySide(map, verdicts) },
    { id: 'open-points', heading: 'Open points', body: htmlOpenPoints(map, numbers) },
    { id: 'questions', heading: 'Critical questions', body: htmlQuestions(map) },
    { id: 'notes', heading: 'Notes', body: htmlNotes(map, numbers) },
    { id: 'sources', heading: 'Sources', body: htmlSources(map, sources) },
  ].filter(({ body }) => body !== '')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Crux">
<title>${escapeXml(title)}</title>
<style>${HTML_STYLE}</style>
</head>
<body>
<a class="skip" href="#outline">Skip to the outline</a>
<header>
<p class="kind">Argument map</p>
<h1 dir="auto">${escapeXml(title)}</h1>
${description === '' ? '' : `<div class="lead">${paragraphs(description)}</div>\n`}<p class="counts">${escapeXml(countsInWords(map))}</p>
<nav aria-label="Contents"><ul>${sections.map(({ id, heading }) => `<li><a href="#${id}">${heading}</a></li>`).join('')}</ul></nav>
</header>
<main>
${sections.map(htmlSection).join('\n')}
</main>
<footer><p>Written by Crux. Everything is in this one file; it loads nothing and runs nothing.</p></footer>
</body>
</html>
`
}

const htmlSection = ({ id, heading, body }: Section): string =>
  `<section id="${id}" aria-labelledby="${id}-heading">\n<h2 id="${id}-heading">${heading}</h2>\n${body}\n</section>`

/** Fitted to the page; at its own size, to be scrolled, where a reader asks for that. */
function htmlPicture(map: DebateMap, verdicts: PrintOptions['verdicts']): string {
  if (map.claims.size === 0) return ''
  const options = { fitted: true, verdicts, linkTo: (claimId: string) => `#${claimAnchor(claimId)}` }
  return `<figure>
<label class="zoom"><input type="checkbox"> Full size</label>
<div class="picture" role="region" aria-label="The map as a picture" tabindex="0">
${printPicture(map, HTML_PALETTE, options).trimEnd()}
</div>
<figcaption>Conclusions stand above what argues about them. A card leads to its claim in the outline.</figcaption>
</figure>`
}

export const htmlFormat: Format = {
  name: 'html',
  title: 'HTML',
  says: 'one page with the picture, the outline, notes and sources, to keep and to print',
  extensions: ['.html', '.htm'],
  mediaType: 'text/html',
  group: 'read',
  tellsVerdicts: true,
  carries: new Set([...REPORTED, 'pins']),
  print: printHtml,
}
