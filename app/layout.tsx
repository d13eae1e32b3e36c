import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { Providers } from '@/components/site/providers'
import { parseTheme, THEME_COOKIE } from '@/components/site/theme'
import { fontVariables } from './fonts'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Crux', template: '%s · Crux' },
  description: 'Map a debate together: every claim held to the passage it came from.',
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f5f0' },
    { media: '(prefers-color-scheme: dark)', color: '#171614' },
  ],
}

/** Reading a cookie here makes every page dynamic, as the nonces of the content security policy need. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = parseTheme((await cookies()).get(THEME_COOKIE)?.value)
  return (
    <html lang="en" className={fontVariables} data-theme={theme === 'system' ? undefined : theme}>
      <body className="bg-paper font-sans text-ink text-sm">
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
