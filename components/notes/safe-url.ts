/** The address of a link in a note, or an empty string for anything but http, https and mailto. */
export function safeUrl(url: string): string {
  try {
    const { protocol } = new URL(url)
    return ['http:', 'https:', 'mailto:'].includes(protocol) ? url : ''
  } catch (error) {
    // What is no absolute address would lead somewhere inside of this site.
    if (error instanceof TypeError) return ''
    throw error
  }
}
