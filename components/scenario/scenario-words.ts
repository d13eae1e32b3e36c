import type { DebateMap } from '@/lib/domain/debate-map'
import { type Fate, listSupposed, type Supposed, type Suppositions } from '@/lib/domain/evaluation/suppositions'
import type { Standing, Turn } from '@/lib/domain/evaluation/turns'
import { listInWords } from '../history/words'
import { shortened } from '../ui/shortened'
import { argumentInWords } from '../workspace/describe'

/** Enough to know a claim by in a list. */
const NAME_LENGTH = 90

/** What a claim or an argument is called in a list. */
export function nameOfSupposed(map: DebateMap, { kind, id }: Supposed['thing']): string {
  if (kind === 'claim') return shortened(map.claims.get(id)?.text ?? '', NAME_LENGTH)
  const argument = map.arguments.get(id)
  return argument ? argumentInWords(map, argument, NAME_LENGTH) : ''
}

const FATE_WORDS: Record<Fate, readonly [one: string, several: string]> = {
  falls: ['falls', 'fall'],
  stands: ['stands', 'stand'],
}

/** "2 fall and 1 stands": how much is supposed. */
export function supposedInWords(supposed: Suppositions): string {
  const list = listSupposed(supposed)
  return listInWords(
    (['falls', 'stands'] as const).flatMap((fate) => {
      const count = list.filter((each) => each.fate === fate).length
      return count === 0 ? [] : [`${count} ${FATE_WORDS[fate][count === 1 ? 0 : 1]}`]
    }),
  )
}

const STANDING_WORDS: Record<Standing, string> = {
  stands: 'stands',
  falls: 'does not stand',
  open: 'is unresolved',
}

/** How a claim differs between two scenarios; goes on after the claim. */
export const differenceInWords = ({ was, is }: Turn): string =>
  `${STANDING_WORDS[is]} here, and ${STANDING_WORDS[was]} there`
