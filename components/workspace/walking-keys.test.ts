import { describe, expect, it } from 'vitest'
import { COMMAND_IDS, COMMANDS, keysInWords } from './commands'
import { WALKING_KEYS } from './walking-keys'

describe('the keys of the commands', () => {
  it('are each one command only', () => {
    const keys = COMMAND_IDS.map((id) => keysInWords(id))
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('are none of those that walk the map and the outline', () => {
    const commands = new Set(COMMAND_IDS.map((id) => COMMANDS[id].key))
    const walking = WALKING_KEYS.slice(0, 2).flatMap(({ rows }) => rows.map(([keys]) => keys.toLowerCase()))
    for (const key of ['enter', 'esc', '↑', '↓', '→', '←', '+', '−']) expect(commands).not.toContain(key)
    expect(walking).toContain('enter')
  })
})
