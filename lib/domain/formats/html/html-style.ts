import { PALETTES, type Palette, type Theme } from '../../drawing/palettes'
import { PALETTE } from '../../palette'

/** The colours by name, so that one picture follows the reader's theme. */
export const HTML_PALETTE: Palette = {
  paper: 'var(--paper)',
  dot: 'var(--dot)',
  card: 'var(--card)',
  ink: 'var(--ink)',
  soft: 'var(--soft)',
  faint: 'var(--faint)',
  line: 'var(--line)',
  shadow: 'var(--shadow)',
  pro: 'var(--pro)',
  proSoft: 'var(--pro-soft)',
  con: 'var(--con)',
  conSoft: 'var(--con-soft)',
  both: 'var(--both)',
  hues: {
    grey: 'var(--hue-grey)',
    red: 'var(--hue-red)',
    amber: 'var(--hue-amber)',
    green: 'var(--hue-green)',
    blue: 'var(--hue-blue)',
    violet: 'var(--hue-violet)',
  },
}

/** Of what only the page has: links. */
const ACCENT: Record<Theme, string> = { light: '#2f4fc4', dark: '#9db2ff' }

function variables(theme: Theme): string {
  const { proSoft, conSoft, hues, ...named } = PALETTES[theme]
  return [
    ...Object.entries({ ...named, 'pro-soft': proSoft, 'con-soft': conSoft, accent: ACCENT[theme] }),
    ...PALETTE.map((name) => [`hue-${name}`, hues[name]] as const),
  ]
    .map(([name, value]) => `--${name}:${value};`)
    .join('')
}

/** The page's whole style sheet. Paper has light colours whatever the screen has. */
export const HTML_STYLE = `
:root{color-scheme:light dark;${variables('light')}
--serif:'Source Serif 4','Source Serif 4 Variable','Source Serif Pro',Charter,'Iowan Old Style','Noto Serif',Georgia,serif;
--sans:Inter,'Inter Variable',system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans','Helvetica Neue',Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{${variables('dark')}}}
*,::before,::after{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0 auto;padding:4.5rem 1.5rem 4rem;max-width:46rem;font:1.0625rem/1.6 var(--serif);overflow-wrap:break-word;text-rendering:optimizeLegibility;-webkit-font-smoothing:antialiased}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em;text-decoration-color:color-mix(in srgb,currentColor 35%,transparent)}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:2px solid var(--accent);outline-offset:3px;border-radius:4px}
:target{scroll-margin-top:2rem;background:color-mix(in srgb,var(--accent) 12%,transparent);box-shadow:0 0 0 .35rem color-mix(in srgb,var(--accent) 12%,transparent);border-radius:2px}
.skip{position:absolute;left:-99rem;top:1rem;padding:.5rem 1rem;background:var(--card);font:600 .875rem var(--sans);border-radius:8px}
.skip:focus{left:1rem}
h1,h2,h3{text-wrap:balance;font-weight:600}
h1{margin:.25rem 0 0;font-size:clamp(2rem,1.4rem + 2.6vw,2.75rem);line-height:1.14;letter-spacing:-.015em}
h2{margin:4.5rem 0 1.5rem;padding-top:1rem;border-top:1px solid var(--line);font-size:1.5rem;line-height:1.25;letter-spacing:-.008em}
h3{margin:2rem 0 .75rem;font-size:1.0625rem;line-height:1.4}
p{margin:.5rem 0}
.kind,.counts,.details,.step,.about,.author,figcaption,.zoom,nav,footer,.where,.none,.backs,.count,.lost,.level,.language,.by,.and,.address,.resolved{font-family:var(--sans);font-size:.8125rem;line-height:1.5;color:var(--soft)}
.kind{margin:0;font-weight:600;color:var(--faint)}
.lead{margin-top:1.25rem;font-size:1.1875rem;line-height:1.55;color:var(--soft)}
.lead p,.note p,.body p{white-space:pre-line}
.counts{margin-top:1.25rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin:1rem 0 0;padding:0;list-style:none}
nav a{font-weight:600;text-decoration:none}
nav a:hover{text-decoration:underline}
figure{margin:0 calc(50% - min(50vw - 1.5rem,44rem))}
.picture{border:1px solid var(--line);border-radius:12px;overflow:auto;background:var(--paper)}
.picture svg{display:block;width:100%;height:auto;max-height:84vh}
figure:has(:checked) .picture{max-height:84vh}
figure:has(:checked) svg{width:auto;max-width:none;max-height:none}
.picture a{text-decoration:none}
.zoom{display:flex;gap:.5rem;align-items:center;justify-content:flex-end;margin-bottom:.5rem;cursor:pointer}
.zoom input{margin:0;accent-color:var(--accent)}
.matrix{margin:0 calc(50% - min(50vw - 1.5rem,36rem));overflow:auto;border:1px solid var(--line);border-radius:12px;background:var(--card)}
.matrix table{border-collapse:separate;border-spacing:0;width:max-content;min-width:100%;font:.8125rem/1.45 var(--sans)}
.matrix th,.matrix td{padding:.5rem .75rem;max-width:15rem;min-width:9rem;text-align:start;vertical-align:top;font-weight:400;border-bottom:1px solid var(--line)}
.matrix tr:last-child>*{border-bottom:0}
.matrix thead th{font:600 .9375rem/1.35 var(--serif);min-width:11rem}
.matrix th[scope=row],.matrix thead td{position:sticky;inset-inline-start:0;min-width:7rem;background:var(--card);color:var(--soft);border-inline-end:1px solid var(--line)}
.matrix .strength{color:var(--faint)}
figcaption{margin-top:.625rem}
ol.theses,ol.theses ul{margin:0;padding:0;list-style:none}
ol.theses>li{margin:0 0 2.75rem}
ol.theses>li>h3{margin:0 0 .25rem;font-size:1.3125rem;line-height:1.35;letter-spacing:-.005em}
ol.theses ul{margin-top:.875rem}
ol.theses ul>li{--stance:var(--faint);position:relative;margin:0 0 .875rem;padding-inline-start:1.375rem;border-inline-start:2px solid color-mix(in srgb,var(--stance) 45%,transparent)}
ol.theses ul>li.pro,ol.theses ul>li.backing{--stance:var(--pro);--ground:var(--pro-soft)}
ol.theses ul>li.con,ol.theses ul>li.undercut{--stance:var(--con);--ground:var(--con-soft)}
ol.theses ul>li.con{border-inline-start-style:dashed}
ol.theses ul>li.undercut{border-inline-start-style:dotted}
ol.theses ul>li.joint{border-inline-start-color:var(--line);border-inline-start-style:double;border-inline-start-width:4px}
.step{display:flex;flex-wrap:wrap;gap:.4375rem;align-items:center;margin:0;color:var(--stance);font-weight:600}
.sign{display:inline-grid;place-items:center;width:1.125rem;height:1.125rem;border-radius:50%;background:var(--ground,var(--line));font-size:.8125rem;line-height:1}
.joint>.step{color:var(--soft)}
.claim{margin:.125rem 0 0;white-space:pre-line}
p.claim{line-height:1.5}
.repeat a{font-style:italic}
.repeat .where{margin-inline-start:.25rem;font-style:normal}
.details{display:flex;flex-wrap:wrap;gap:.25rem .5rem;align-items:center;margin:.25rem 0 0}
.verdict,.holder{font-weight:600;color:var(--ink)}
.verdict.stands,.verdict.granted{color:var(--pro)}.verdict.objected{color:var(--con)}.verdict.unresolved{color:var(--both)}.verdict.unchallenged,.verdict.unbacked,.verdict.aside{color:var(--soft)}
.why{font-family:var(--sans);font-size:.875rem;margin:.25rem 0 0;max-width:60ch}
.tag,.frame{padding:.0625rem .5rem;border:1px solid var(--line);border-radius:99px;font-size:.75rem}
.frame{border-color:color-mix(in srgb,var(--hue) 45%,transparent);color:var(--hue);border-radius:5px}
blockquote{margin:.5rem 0 0;padding-inline-start:.875rem;border-inline-start:2px solid var(--line);font-style:italic;color:var(--soft);white-space:pre-line;font-size:1rem;line-height:1.5}
.cite{display:inline-block;padding:0 .375rem;border-radius:5px;background:color-mix(in srgb,var(--accent) 10%,transparent);font:600 .75rem/1.35 var(--sans);font-style:normal;text-decoration:none}
.lost{font-style:normal;font-weight:600;color:var(--con)}
.note{margin:.5rem 0 0;font-size:.9375rem;color:var(--soft)}
.points{margin:0;padding:0;list-style:none}
.points>li{margin:0 0 .75rem;padding-inline-start:1rem;border-inline-start:2px solid var(--line)}
.claim-link{color:inherit;white-space:pre-line}
.count{margin-inline-start:.25rem;font-weight:400}
.against,.wordings,.questions{margin:.25rem 0 0;padding-inline-start:1.25rem;color:var(--soft)}
.against>li::marker{content:'\\2212\\00a0\\00a0';color:var(--con);font-weight:600}
.thread{margin:0 0 1.5rem;padding:1rem 1.25rem 1.125rem;background:var(--card);border:1px solid var(--line);border-radius:12px}
.about:empty{display:none}
.about{margin-top:0}
.thread blockquote{margin-bottom:.75rem}
.author{margin:.5rem 0 0}
.author b{color:var(--ink)}
.body{font-size:1rem;line-height:1.55}
.body p{margin:.25rem 0}
.replies{margin:.5rem 0 0;padding-inline-start:1rem;border-inline-start:2px solid var(--line);list-style:none}
.resolved,.language{padding:.0625rem .5rem;border:1px solid var(--line);border-radius:99px;font-size:.75rem}
.sources{margin:0;padding-inline-start:2rem}
.sources>li{margin:0 0 1.75rem}
.sources>li::marker{font:600 .875rem var(--sans);color:var(--faint)}
.sources>li>p{margin:0}
.address{display:block;overflow-wrap:anywhere}
.quotes{margin:.75rem 0 0;padding:0;list-style:none}
.quotes>li{margin:0 0 .75rem}
.backs{margin:.25rem 0 0 1rem;color:var(--faint)}
.backs .claim-link{font:.9375rem/1.4 var(--serif);color:var(--ink)}
code{font-size:.875em}
footer{margin-top:5rem;padding-top:1rem;border-top:1px solid var(--line);color:var(--faint)}
@media (max-width:40rem){body{padding:2.5rem 1.125rem}figure{margin-inline:0}ol.theses ul>li{padding-inline-start:.75rem}.thread{padding:.875rem 1rem}}
@media print{
@page{margin:18mm 16mm}
html{background:none;scroll-behavior:auto}
body{max-width:none;padding:0;font-size:10.5pt;line-height:1.45}
nav,.skip,.zoom,footer,figcaption{display:none}
h1{font-size:24pt}h2{margin-top:2rem;font-size:15pt}
.matrix{margin:0;overflow:visible;border-radius:0}.matrix table{width:100%;font-size:8pt}.matrix th,.matrix td,.matrix thead th,.matrix th[scope=row]{position:static;min-width:0;max-width:none;padding:3pt 5pt}.matrix tr{break-inside:avoid}
h2,h3,.step{break-after:avoid}.step{break-inside:avoid}
p.claim,blockquote,.points>li,.thread,.sources>li>p{break-inside:avoid}
@page map{size:landscape;margin:12mm}
#map{page:map;break-before:page;break-after:page}
#map h2{display:none}
section{break-before:auto}
ol.theses>li{margin-bottom:1.5rem}ol.theses ul{margin-top:.5rem}ol.theses ul>li{margin-bottom:.5rem}
figure{margin:0}
.picture{overflow:visible;border:0}
.picture svg,figure:has(:checked) svg{width:100%;height:auto;max-height:180mm}
a{color:inherit;text-decoration:none}
.address{color:var(--soft)}
ol.theses ul>li{padding-inline-start:.75rem}
blockquote{margin-top:.25rem;font-size:9.5pt}.details{margin-top:.125rem;font-size:8pt}.step{font-size:8.5pt}.tag{border:0;padding:0}.tag::before{content:'#'}
.quotes>li{margin-bottom:.375rem}
.thread{background:none;margin-bottom:.75rem;padding:.5rem .75rem}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
`
