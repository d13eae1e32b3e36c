import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { EntryCard, Or } from '@/components/account/entry-card'
import { ProviderButtons } from '@/components/account/other-ways-in'
import { SignUpForm } from '@/components/account/sign-up-form'
import { signInPath } from '@/components/site/sign-in-path'
import { signInProviderNames } from '@/lib/server/auth/provider-config'
import { safePath } from '@/lib/server/auth/safe-path'
import { findViewer } from '@/lib/server/auth/viewer'

export const metadata: Metadata = { title: 'Create an account' }

type Props = { searchParams: Promise<{ next?: string | string[] }> }

export default async function SignUpPage({ searchParams }: Props) {
  const next = safePath((await searchParams).next)
  if (await findViewer()) redirect(next)
  const providers = signInProviderNames()
  return (
    <EntryCard
      title="Create an account"
      footer={
        <>
          Have one already?{' '}
          <Link href={signInPath(next)} className="text-accent underline underline-offset-4">
            Sign in
          </Link>
        </>
      }
    >
      <SignUpForm next={next} />
      {providers.length > 0 ? (
        <>
          <Or />
          <ProviderButtons providers={providers} next={next} />
        </>
      ) : null}
    </EntryCard>
  )
}
