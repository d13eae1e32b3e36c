import type { DebateMap } from '../../debate-map'
import type { NamedFramework } from './framework'

/**
 * What comments say of a map in a file of its attack graph, a line each: its title and description, `NAME = what the claim says`
 * where the name does not say it, and `NAME : what else it stands for`.
 */
export function commentsOf(map: DebateMap, { names, texts, steps }: NamedFramework): string[] {
  const { title = '', description = '' } = map.details ?? {}
  const comments = [`title = ${title.trim().replace(/\s+/g, ' ')}`]
  if (description.trim() !== '')
    for (const line of description.trim().split(/\r\n|\n|\r/)) comments.push(`description = ${line}`)
  for (const [place, name] of names.entries()) {
    const text = texts.get(place)
    if (text !== undefined) comments.push(`${name} = ${text}`)
    const step = steps.get(place)
    if (step !== undefined) comments.push(`${name} : ${step}`)
  }
  return comments
}
