/** How the page is lit: as the system says, or as the person chose. */
export type Theme = 'system' | 'light' | 'dark'
/** Kept in a cookie rather than in the browser's storage: the server draws the first frame in the right light. */
export const THEME_COOKIE = 'crux-theme'

/** The theme a cookie names; the system's for anything else. */
export const parseTheme = (value: string | undefined): Theme =>
  value === 'light' || value === 'dark' ? value : 'system'
