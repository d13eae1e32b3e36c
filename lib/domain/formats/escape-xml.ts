// What XML 1.0 cannot hold at all; the model refuses most of it at the door already.
// biome-ignore lint/suspicious/noControlCharactersInRegex: leaving control characters out is this line's purpose
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
// biome-ignore lint/suspicious/noControlCharactersInRegex: as above
const SPECIAL = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Any text as XML text or as an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  // Most texts have nothing of the kind, and one look is quicker than two rounds of replacing.
  SPECIAL.test(text)
    ? text.replace(NOT_XML, '\ufffd').replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    : text
