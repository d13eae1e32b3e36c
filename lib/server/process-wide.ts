/**
 * Next bundles route handlers apart from the server's own modules, and loads them anew while developing, so that a
 * variable of a module may exist many times in one process. The global registry of symbols is the one place they share.
 */
const KEY = Symbol.for('crux.process-wide')
const holder: typeof globalThis & { [KEY]?: Map<string, unknown> } = globalThis

/** Something that this process has once: answers how to get it. It is made when it is first asked for. */
export function processWide<T>(name: string, make: () => T): () => T {
  return () => {
    holder[KEY] ??= new Map()
    const things = holder[KEY]
    if (!things.has(name)) things.set(name, make())
    // Made by the same code under the same name, in this bundle or another.
    return things.get(name) as T
  }
}
