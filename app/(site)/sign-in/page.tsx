import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { EntryCard, Or } from '@/components/account/entry-card'
import { ProviderButtons, SampleAccounts } from '@/components/account/other-ways-in'
import { SignInForm } from '@/components/account/sign-in-form'
import { signUpPath } from '@/components/site/sign-in-path'
import { signInProviderNames } from '@/lib/server/auth/provider-config'
import { safePath } from '@/lib/server/auth/safe-path'
import { offersSampleAccounts, SAMPLE_ACCOUNTS } from '@/lib/server/auth/sample-accounts'
import { findViewer } from '@/lib/server/auth/viewer'

export const metadata: Metadata = { title: 'Sign in' }

type Props = { searchParams: Promise<{ next?: string | string[]; error?: string | string[] }> }

export default async function SignInPage({ searchParams }: Props) {
  const asked = await searchParams
  const next = safePath(asked.next)
  if (await findViewer()) redirect(next)
  const providers = signInProviderNames()
  const samples = offersSampleAccounts() ? SAMPLE_ACCOUNTS.map(({ id, name }) => ({ id, name })) : []
  return (
    <EntryCard
      title="Sign in"
      footer={
        <>
          New here?{' '}
          <Link href={signUpPath(next)} className="text-accent underline underline-offset-4">
            Create an account
          </Link>
        </>
      }
    >
      {samples.length > 0 ? (
        <>
          <SampleAccounts accounts={samples} next={next} />
          <Or />
        </>
      ) : null}
      <SignInForm next={next} fault={typeof asked.error === 'string' ? asked.error : null} />
      {providers.length > 0 ? (
        <>
          <Or />
          <ProviderButtons providers={providers} next={next} />
        </>
      ) : null}
    </EntryCard>
  )
}
