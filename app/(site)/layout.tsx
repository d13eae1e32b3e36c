import type { ReactNode } from 'react'
import { SiteHeader } from '@/components/site/site-header'
import { findViewer } from '@/lib/server/auth/viewer'

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader person={viewer ? { id: viewer.id, name: viewer.name } : null} />
      {children}
    </div>
  )
}
