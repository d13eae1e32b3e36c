import type { Links } from './debate-graph'

const NONE = -1

/**
 * Of each node the nearest one that lies on every way from the root to it (Cooper, Harvey and Kennedy 2001); -1 where there is no way.
 * `back` are the links the other way. Without recursion; as good as linear where ways seldom meet.
 */
export function immediateDominators(root: number, links: Links, back: Links): Int32Array {
  const size = links.starts.length - 1
  const order = postorder(root, links)
  const places = new Int32Array(size).fill(NONE)
  for (let at = 0; at < order.length; at++) places[order[at] ?? 0] = at
  const dominators = new Int32Array(size).fill(NONE)
  dominators[root] = root
  const meeting = (one: number, other: number): number => {
    let [a, b] = [one, other]
    while (a !== b) {
      while ((places[a] ?? 0) < (places[b] ?? 0)) a = dominators[a] ?? root
      while ((places[b] ?? 0) < (places[a] ?? 0)) b = dominators[b] ?? root
    }
    return a
  }
  for (let changed = true; changed; ) {
    changed = false
    for (let at = order.length - 2; at >= 0; at--) {
      const node = order[at] ?? 0
      let nearest = NONE
      const stop = back.starts[node + 1] ?? 0
      for (let place = back.starts[node] ?? 0; place < stop; place++) {
        const before = back.ends[place] ?? 0
        if (dominators[before] === NONE) continue
        nearest = nearest === NONE ? before : meeting(nearest, before)
      }
      if (dominators[node] === nearest) continue
      dominators[node] = nearest
      changed = true
    }
  }
  return dominators
}

/** The nodes that can be reached, each after all that were first reached through it; the root is last. */
function postorder(root: number, { starts, ends }: Links): Int32Array {
  const size = starts.length - 1
  const next = starts.slice(0, size)
  const met = new Uint8Array(size)
  const path = new Int32Array(size)
  const order = new Int32Array(size)
  let depth = 1
  let count = 0
  path[0] = root
  met[root] = 1
  while (depth > 0) {
    const node = path[depth - 1] ?? 0
    const place = next[node] ?? 0
    if (place === (starts[node + 1] ?? 0)) {
      depth--
      order[count++] = node
      continue
    }
    next[node] = place + 1
    const end = ends[place] ?? 0
    if (met[end] === 1) continue
    met[end] = 1
    path[depth++] = end
  }
  return order.subarray(0, count)
}
