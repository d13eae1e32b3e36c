// Read by every version of Node, old ones too: keep the syntax old, and import nothing.

const OLDEST = [20, 19, 0]

/**
 * Ends the process with a sentence when this Node is too old. Entry scripts call it before they load anything.
 */
export function requireNode() {
  const version = process.versions.node.split('.').map(Number)
  for (let place = 0; place < OLDEST.length; place += 1) {
    const difference = Number(version[place]) - Number(OLDEST[place])
    if (difference > 0) return
    if (difference < 0) {
      console.error(
        `\nCrux needs Node ${OLDEST.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
      )
      process.exit(1)
    }
  }
}
