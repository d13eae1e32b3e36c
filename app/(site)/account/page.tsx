import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PasswordForm } from '@/components/account/password-form'
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere'
import { TokensSection } from '@/components/account/tokens-section'
import { Avatar } from '@/components/ui/avatar'
import { findSignInWays } from '@/lib/server/auth/accounts'
import { requireViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'

export const metadata: Metadata = { title: 'Account' }

export default async function AccountPage() {
  const viewer = await requireViewer('/account')
  const ways = await findSignInWays(database(), viewer.id)
  return (
    <main className="mx-auto flex w-full max-w-2xl flex-col gap-8 px-4 py-10 sm:px-6">
      <div className="flex items-center gap-4">
        <Avatar person={viewer} size="lg" decorative />
        <div className="min-w-0">
          <h1 className="truncate font-semibold font-serif text-2xl tracking-tight">{viewer.name}</h1>
          <p className="truncate text-faint">{viewer.email}</p>
        </div>
      </div>
      <Section title="Password">
        {ways.password ? (
          <PasswordForm email={viewer.email} />
        ) : (
          <p className="text-soft">
            {ways.providers.length > 0
              ? `You sign in with ${ways.providers.join(' and ')}: there is no password here.`
              : 'This is a sample account: it has no password.'}
          </p>
        )}
      </Section>
      <Section title="Sessions">
        <p className="text-soft">
          Lost a device, or signed in somewhere you do not trust? This ends all of your sessions at once.
        </p>
        <SignOutEverywhere personId={viewer.id} />
      </Section>
      <Section title="API tokens">
        <TokensSection />
      </Section>
    </main>
  )
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-4 rounded-card border border-line bg-surface p-5 shadow-card sm:p-6">
      <h2 className="font-semibold text-base">{title}</h2>
      {children}
    </section>
  )
}
