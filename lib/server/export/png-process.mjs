/**
 * Draws one SVG as PNG: SVG on standard input, PNG on standard output, the zoom as the only argument. A process of its
 * own, because the renderer ends its whole process when it meets something it cannot draw.
 */
import { buffer } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { Resvg } from '@resvg/resvg-js'

const FONTS = [
  import.meta.resolve('@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  import.meta.resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
]
/** Characters the fonts above have; for others the machine's own fonts are read too, which takes a moment. */
const OWN_SCRIPTS = /^[\t\n\r -\u058f\u1e00-\u1fff\u2000-\u23ff\u2500-\u25ff\ufb00-\ufb06]*$/

const svg = (await buffer(process.stdin)).toString('utf8')
const drawing = new Resvg(svg, {
  fitTo: { mode: 'zoom', value: Number(process.argv[2]) },
  font: {
    fontFiles: FONTS.map((font) => fileURLToPath(font)),
    loadSystemFonts: !OWN_SCRIPTS.test(svg),
    defaultFontFamily: 'Inter',
    serifFamily: 'Source Serif 4',
    sansSerifFamily: 'Inter',
  },
})
process.stdout.end(drawing.render().asPng())
