import { clsx } from 'clsx'
import { PALETTE, type PaletteName } from '@/lib/domain/palette'

/** What a person chooses a colour from. */
export const HUES: readonly PaletteName[] = PALETTE

const BACKGROUNDS: Record<PaletteName, string> = {
  grey: 'bg-hue-grey',
  red: 'bg-hue-red',
  amber: 'bg-hue-amber',
  green: 'bg-hue-green',
  blue: 'bg-hue-blue',
  violet: 'bg-hue-violet',
}

/** The colour of a frame or a tag, beside the word that says the same. Squares are frames, dots are tags. */
export const HueMark = ({ hue, shape }: { hue: PaletteName; shape: 'frame' | 'tag' }) => (
  <span
    aria-hidden="true"
    className={clsx(
      'inline-block size-2 shrink-0',
      BACKGROUNDS[hue],
      shape === 'tag' ? 'rounded-full' : 'rounded-[2px]',
    )}
  />
)
