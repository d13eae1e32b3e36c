/** Whoever holds a connection, as their session says. */
export type LiveViewer = { id: string; name: string; sessionVersion: number }
