import type { Metadata } from 'next'
import Link from 'next/link'
import { EntryCard } from '@/components/account/entry-card'
import { JoinMap } from '@/components/sharing/join-map'
import { ROLE_WORDS } from '@/components/sharing/role-words'
import { signInPath, signUpPath } from '@/components/site/sign-in-path'
import { Button } from '@/components/ui/button'
import { findViewer } from '@/lib/server/auth/viewer'
import { database } from '@/lib/server/database'
import { findInvitation } from '@/lib/server/invites/accept-invite'
import { openMaps } from '@/lib/server/log/process-maps'

export const metadata: Metadata = { title: 'Invitation', robots: { index: false } }

type Props = { params: Promise<{ token: string }> }

/** What an invitation offers. Opening its link changes nothing: joining is an act of its own. */
export default async function JoinPage({ params }: Props) {
  const { token } = await params
  const viewer = await findViewer()
  const invitation = await findInvitation(database(), openMaps(), token, viewer?.id ?? null)
  if (!invitation) {
    return (
      <EntryCard title="This invitation is over" footer={<HomeLink />}>
        <p className="text-soft">
          It was taken back, its time is past, or the link is not whole. Ask whoever sent it for a new one.
        </p>
      </EntryCard>
    )
  }
  const { title, host, role, currentRole, mapId } = invitation
  const { name, may } = ROLE_WORDS[role]
  const path = `/join/${encodeURIComponent(token)}`
  return (
    <EntryCard
      title={title}
      footer={viewer ? <>You are signed in as {viewer.name}.</> : <>You come back here afterwards.</>}
    >
      <p className="text-soft">
        {host ? `${host} invites you` : 'You are invited'} to this map as{' '}
        <strong className="font-semibold text-ink">{name.toLowerCase()}</strong>: {may}.
      </p>
      {currentRole ? (
        <p className="text-soft">
          You are on it already, as {ROLE_WORDS[currentRole].name.toLowerCase()}. Joining never takes a role away.
        </p>
      ) : null}
      {viewer ? (
        <JoinMap token={token} />
      ) : (
        <div className="flex flex-col gap-2">
          <Button asChild look="primary" size="lg">
            <Link href={signInPath(path)}>Sign in to join</Link>
          </Button>
          <Button asChild size="lg">
            <Link href={signUpPath(path)}>Create an account</Link>
          </Button>
        </div>
      )}
      {currentRole ? (
        <Button asChild look="quiet">
          <Link href={`/maps/${encodeURIComponent(mapId)}`}>Open the map as it is</Link>
        </Button>
      ) : null}
    </EntryCard>
  )
}

const HomeLink = () => (
  <Link href="/" className="text-accent underline underline-offset-4">
    To the first page
  </Link>
)
