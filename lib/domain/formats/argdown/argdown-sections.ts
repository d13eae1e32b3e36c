import type { DraftBuilder } from '../draft-builder'
import { membersOf, textOf } from './argdown-data'
import type { ArgdownModel } from './argdown-model'

/** How Argdown's tools should draw a section. */
const NOT_OF_THE_DEBATE = new Set('isGroup isClosed isInMap color colour rivals'.split(' '))

/**
 * Makes a frame of each section with claims, named with the sections it stands in; answers the frame of a section. The
 * section that is the title of the whole is none.
 */
export function argdownFrames(
  { sections, statements, arguments: argued }: ArgdownModel,
  titleSection: number | null,
  builder: DraftBuilder,
): (section: number | null) => string | undefined {
  const filled = new Set([...statements, ...argued].map(({ section }) => section))
  const titles: string[] = []
  const frames = sections.map(({ title, parent, data, place }, index) => {
    const over = parent === null || parent === titleSection ? '' : titles[parent]
    titles.push(over ? `${over} / ${title}` : title)
    for (const [key] of membersOf(data))
      if (!NOT_OF_THE_DEBATE.has(key))
        builder.find('left-out', `Crux has no place for “${key.slice(0, 40)}” of a section.`, place)
    const colour = textOf(data.colour)
    if (index === titleSection || !(filled.has(index) || colour !== undefined)) return undefined
    return builder.frame(titles[index] ?? '', colour, place, data.rivals === true)
  })
  return (section) => (section === null ? undefined : frames[section])
}
