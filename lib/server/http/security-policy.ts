const DEVELOPMENT = process.env.NODE_ENV === 'development'

type PagePolicy = {
  /** Served by https. */
  secure: boolean
  /** May stand in frames of other sites. */
  framed: boolean
}

/** The one kind of page that other sites may frame: a map to read, with nothing on it to press. */
export const isFramed = (path: string): boolean => /^\/embed\/[^/]+$/.test(path)

/**
 * The content security policy of one page: scripts run only with this page's nonce, or when such a script loads
 * them. Styles may stand inline, because the toasts and the map write theirs into the page: a style runs nothing.
 */
export function pagePolicy(nonce: string, { secure, framed }: PagePolicy): string {
  const directives = [
    "default-src 'self'",
    // React's development build rebuilds server stacks with eval.
    `script-src 'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`,
    // Large maps are laid out in a worker.
    "worker-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    `frame-ancestors ${framed ? '*' : "'none'"}`,
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ]
  return directives.join('; ')
}
