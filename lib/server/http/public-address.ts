/** Where people reach this server, when that is not where it listens: NEXTAUTH_URL, set behind a proxy. */
export const publicAddress = (): URL | undefined =>
  process.env.NEXTAUTH_URL ? new URL(process.env.NEXTAUTH_URL) : undefined

/** Whether browsers come by https, so that cookies may be kept to it. */
export const servesHttps = (): boolean => publicAddress()?.protocol === 'https:'
