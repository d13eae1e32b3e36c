import type { Point } from '../model'

/** How the line from a node to the one it hangs by runs, while both stand where the tree put them. */
export type Route =
  /** Out of the parent's lower edge at `port`, along `bus`, and into the top of the node. */
  | { kind: 'above'; port: number; bus: number; trunk: null }
  /** Out of the parent's lower edge at `port`, along `bus`, down the trunk, and into the side of the node. */
  | { kind: 'trunk'; port: number; bus: number; trunk: number }
  /** From an undercut sideways to the pill it is beside, by the trunk where they do not stand level. */
  | { kind: 'beside'; port: 0; bus: 0; trunk: number }
  /** From an undercut that stands farther off over the pills between, up by the trunk or (null) straight up. */
  | { kind: 'over'; port: 0; bus: number; trunk: number | null }

/** The route itself when it is what was there before, so that what did not change can be told by identity. */
export const keepRoute = (before: Route | null, made: Route): Route =>
  before &&
  before.kind === made.kind &&
  before.port === made.port &&
  before.bus === made.bus &&
  before.trunk === made.trunk
    ? before
    : made

/** A route whose ends were both moved by the same way. */
export function movedRoute(route: Route, { x, y }: Point): Route {
  if (x === 0 && y === 0) return route
  switch (route.kind) {
    case 'above':
      return { ...route, port: route.port + x, bus: route.bus + y }
    case 'trunk':
      return { ...route, port: route.port + x, bus: route.bus + y, trunk: route.trunk + x }
    case 'beside':
      return { ...route, trunk: route.trunk + x }
    case 'over':
      return { ...route, trunk: route.trunk === null ? null : route.trunk + x, bus: route.bus + y }
  }
}
