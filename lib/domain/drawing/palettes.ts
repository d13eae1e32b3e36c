import type { PaletteName } from '../palette'

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** The colours of one ground; every pair of text and ground has a contrast of at least 4.5. */
export type Palette = {
  paper: string
  dot: string
  card: string
  ink: string
  soft: string
  faint: string
  line: string
  /** The opacity of a card's shadow: 0 to 1, or what a style sheet calls it. */
  shadow: number | string
  pro: string
  proSoft: string
  con: string
  conSoft: string
  both: string
  /** Of frames. */
  hues: Record<PaletteName, string>
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    paper: '#f7f5f0',
    dot: '#dcd7cb',
    card: '#ffffff',
    ink: '#1d1b18',
    soft: '#5d5850',
    faint: '#6f695f',
    line: '#e4dfd4',
    shadow: 0.035,
    pro: '#0b6b57',
    proSoft: '#dcf1ea',
    con: '#a8361c',
    conSoft: '#fae4dc',
    both: '#6a4a94',
    hues: {
      grey: '#6f695f',
      red: '#b3362b',
      amber: '#855800',
      green: '#2f6f3a',
      blue: '#2f5fb0',
      violet: '#6a4a94',
    },
  },
  dark: {
    paper: '#171614',
    dot: '#2c2a26',
    card: '#262420',
    ink: '#f0ece3',
    soft: '#b9b2a5',
    faint: '#a39c8f',
    line: '#35322c',
    shadow: 0.25,
    pro: '#62cfae',
    proSoft: '#163a30',
    con: '#ff9c80',
    conSoft: '#4a2218',
    both: '#c9aef0',
    hues: {
      grey: '#a39c8f',
      red: '#ff9a8f',
      amber: '#e8bd62',
      green: '#86cf8a',
      blue: '#8fb8ff',
      violet: '#c9aef0',
    },
  },
}
