'use client'
import { Link2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { CopyField } from '@/components/site/copy-field'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { fetchInvites, type Invite, makeInvite, revokeInvite } from './invite-requests'
import { endsInWords, ROLE_WORDS } from './role-words'

const INVITED = ['editor', 'annotator', 'viewer'] as const
const DAYS = [
  [1, 'one day'],
  [7, 'a week'],
  [30, 'a month'],
] as const

/** Inviting by a link that gives a role, and the links that still work. */
export function InviteSection({ mapId }: { mapId: string }) {
  const [role, setRole] = useState<(typeof INVITED)[number]>('editor')
  const [days, setDays] = useState(7)
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState<{ inviteId: string; address: string } | null>(null)
  const [invites, setInvites] = useState<Invite[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [tries, setTries] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with every try
  useEffect(() => {
    let gone = false
    fetchInvites(mapId).then((found) => {
      if (gone) return
      if (found.ok) setInvites(found.value.invites)
      setProblem(found.ok ? null : found.message)
    })
    return () => {
      gone = true
    }
  }, [mapId, tries])

  const make = async () => {
    setBusy(true)
    const made = await makeInvite(mapId, role, days)
    setBusy(false)
    if (!made.ok) return toast.error(made.message)
    setLink({ inviteId: made.value.invite.id, address: `${location.origin}/join/${made.value.token}` })
    setInvites([made.value.invite, ...invites])
  }
  const revoke = async (invite: Invite) => {
    const revoked = await revokeInvite(mapId, invite.id)
    if (!revoked.ok && revoked.status !== 404) return toast.error(revoked.message)
    setInvites((all) => all.filter(({ id }) => id !== invite.id))
    if (link?.inviteId === invite.id) setLink(null)
  }

  return (
    <section aria-labelledby="invite-title" className="flex flex-col gap-3">
      <h3 id="invite-title" className="font-medium text-sm">
        Invite by link
      </h3>
      <div className="flex flex-wrap items-center gap-2">
        <Select
          aria-label="Role of whoever opens the link"
          value={role}
          onChange={(event) => setRole(INVITED.find((name) => name === event.target.value) ?? 'viewer')}
        >
          {INVITED.map((name) => (
            <option key={name} value={name}>
              {ROLE_WORDS[name].name}
            </option>
          ))}
        </Select>
        <Select
          aria-label="How long the link works"
          value={days}
          onChange={(event) => setDays(Number(event.target.value))}
        >
          {DAYS.map(([count, words]) => (
            <option key={count} value={count}>
              for {words}
            </option>
          ))}
        </Select>
        <Button className="h-9 pointer-coarse:h-11" busy={busy} onClick={make}>
          <Link2 aria-hidden="true" />
          Make a link
        </Button>
      </div>
      <p className="text-faint text-xs">
        {ROLE_WORDS[role].name}: {ROLE_WORDS[role].may}.
      </p>
      {link ? (
        <div className="flex flex-col gap-1.5">
          <CopyField label="Invitation link" value={link.address} />
          <p className="text-faint text-xs">Copy it now: only its fingerprint is kept, so it cannot be shown again.</p>
        </div>
      ) : null}
      {problem === null ? null : (
        <div role="alert" className="flex items-center gap-3 text-soft text-xs">
          <p className="flex-1">The links made so far cannot be shown. {problem}</p>
          <Button size="sm" onClick={() => setTries(tries + 1)}>
            Try again
          </Button>
        </div>
      )}
      {invites.length > 0 ? (
        <ul className="flex flex-col border-line border-t">
          {invites.map((invite) => (
            <li
              key={invite.id}
              className="flex min-h-10 items-center gap-3 border-line border-b py-1 text-soft text-xs"
            >
              <span className="flex-1">
                <span className="text-ink">{ROLE_WORDS[invite.role].name}</span> ·{' '}
                {endsInWords(invite.expiresAt, Date.now())} ·{' '}
                {invite.uses === 0 ? 'not used yet' : invite.uses === 1 ? 'used once' : `used ${invite.uses} times`}
              </span>
              <Button size="sm" look="quiet" onClick={() => revoke(invite)}>
                Revoke
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
