/** What HTML 4 calls the characters that people type; a no-break space is only how an editor writes a space. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' },
    ...{ lsquo: '‘', rsquo: '’', sbquo: '‚', ldquo: '“', rdquo: '”', bdquo: '„', laquo: '«', raquo: '»' },
    ...{ ndash: '–', mdash: '—', hellip: '…', bull: '•', middot: '·', deg: '°', times: '×', pound: '£', euro: '€' },
    ...{ sect: '§', para: '¶', copy: '©', reg: '®', trade: '™', frac12: '½', frac14: '¼', frac34: '¾' },
    ...{ agrave: 'à', aacute: 'á', acirc: 'â', atilde: 'ã', auml: 'ä', aring: 'å', aelig: 'æ', ccedil: 'ç' },
    ...{ egrave: 'è', eacute: 'é', ecirc: 'ê', euml: 'ë', igrave: 'ì', iacute: 'í', icirc: 'î', iuml: 'ï' },
    ...{ ntilde: 'ñ', ograve: 'ò', oacute: 'ó', ocirc: 'ô', otilde: 'õ', ouml: 'ö', oslash: 'ø', szlig: 'ß' },
    ...{ ugrave: 'ù', uacute: 'ú', ucirc: 'û', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', Eacute: 'É' },
  }),
)

/** HTML reads 128 to 159 as Windows-1252 (WHATWG HTML, "numeric character reference end state"). */
const FROM_128 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'
const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,7}));/g

function characterOf(code: number): string | undefined {
  if (code >= 128 && code < 160) return FROM_128[code - 128]
  const isControl = (code < 32 && code !== 9 && code !== 10) || code === 127
  const isHalfPair = code >= 0xd800 && code < 0xe000
  return isControl || isHalfPair || code > 0x10ffff ? undefined : String.fromCodePoint(code)
}

const decoded = (whole: string, decimal?: string, hex?: string, name?: string): string =>
  (name === undefined
    ? characterOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal))
    : NAMED.get(name)) ?? whole

/** The text with `&amp;`, `&#39;` and their like read as the characters they stand for; what stands for nothing stays. */
export const decodeEntities = (text: string): string => (text.includes('&') ? text.replace(ENTITY, decoded) : text)

/** The text written so that `decodeEntities` gives it back; only what would be taken for an entity differs. */
export const escapeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(ENTITY, (whole: string, ...parts: (string | undefined)[]) =>
        decoded(whole, parts[0], parts[1], parts[2]) === whole ? whole : `&amp;${whole.slice(1)}`,
      )
    : text
