'use client'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useEffect, useState } from 'react'
import { endsInWords } from '@/components/sharing/role-words'
import { CopyField } from '@/components/site/copy-field'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { toast } from '@/components/ui/toast'
import { FormError } from './form-error'
import { fetchTokens, makeToken, revokeToken, type Token } from './token-requests'

const DAYS = [
  ['30', 'for a month'],
  ['90', 'for three months'],
  ['365', 'for a year'],
  ['', 'until I revoke it'],
] as const

/** The API tokens of the account: made with a name, shown once, revoked at once. */
export function TokensSection() {
  const [tokens, setTokens] = useState<Token[]>([])
  const [problem, setProblem] = useState<string | null>(null)
  const [tries, setTries] = useState(0)
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  const [leaving, setLeaving] = useState<Token | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew with every try
  useEffect(() => {
    let gone = false
    fetchTokens().then((found) => {
      if (gone) return
      if (found.ok) setTokens(found.value.tokens)
      setProblem(found.ok ? null : found.message)
    })
    return () => {
      gone = true
    }
  }, [tries])

  const revoke = async (token: Token) => {
    setLeaving(null)
    const revoked = await revokeToken(token.id)
    if (!revoked.ok && revoked.status !== 404) return toast.error(revoked.message)
    setTokens((all) => all.filter(({ id }) => id !== token.id))
    if (made?.id === token.id) setMade(null)
    toast(`Revoked “${token.name}”. Programs that use it are turned away from now on.`)
  }

  return (
    <div className="flex flex-col gap-4">
      <p className="text-soft">
        A token lets a program of yours read your maps, or change them, by the{' '}
        <a href="/api/openapi.json" className="underline underline-offset-2">
          REST door
        </a>
        . It can do neither more nor less than you can on the maps, and nothing to your account.
      </p>
      <TokenForm
        onMade={(token, secret) => {
          setMade({ id: token.id, secret })
          setTokens((all) => [token, ...all])
        }}
      />
      {made ? (
        <div className="flex flex-col gap-1.5">
          <CopyField label="New token" value={made.secret} />
          <p className="text-faint text-xs">Copy it now: only its fingerprint is kept, so it cannot be shown again.</p>
        </div>
      ) : null}
      {problem === null ? null : (
        <div role="alert" className="flex items-center gap-3 text-soft text-sm">
          <p className="flex-1">Your tokens cannot be shown. {problem}</p>
          <Button size="sm" onClick={() => setTries(tries + 1)}>
            Try again
          </Button>
        </div>
      )}
      {tokens.length > 0 ? (
        <ul aria-label="Your tokens" className="flex flex-col border-line border-t">
          {tokens.map((token) => (
            <TokenRow key={token.id} token={token} onRevoke={() => setLeaving(token)} />
          ))}
        </ul>
      ) : null}
      <AlertDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={`Revoke “${leaving?.name ?? ''}”?`}
        description="Programs that use it are turned away at once. This cannot be taken back; make another token when you need one."
        action="Revoke"
        danger
        onConfirm={() => leaving && void revoke(leaving)}
      />
    </div>
  )
}

function TokenForm({ onMade }: { onMade: (token: Token, secret: string) => void }) {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const make = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const data = new FormData(form)
    const days = String(data.get('days'))
    setBusy(true)
    setError(null)
    const answer = await makeToken({
      name: String(data.get('name')),
      mayWrite: data.get('scope') === 'write',
      days: days === '' ? null : Number(days),
    })
    setBusy(false)
    if (!answer.ok) return setError(answer.message)
    form.reset()
    onMade(answer.value.token, answer.value.secret)
  }
  return (
    <form onSubmit={make} method="post" className="flex flex-col gap-3">
      <FormError>{error}</FormError>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          name="name"
          required
          maxLength={100}
          placeholder="What it is for"
          aria-label="Name of the token"
          className="min-w-48 flex-1"
        />
        <Select name="scope" aria-label="What it may do" defaultValue="read">
          <option value="read">may read</option>
          <option value="write">may read and write</option>
        </Select>
        <Select name="days" aria-label="How long it works" defaultValue="90">
          {DAYS.map(([days, words]) => (
            <option key={days} value={days}>
              {words}
            </option>
          ))}
        </Select>
        <Button type="submit" busy={busy} className="h-9 pointer-coarse:h-11">
          <KeyRound aria-hidden="true" />
          Make a token
        </Button>
      </div>
    </form>
  )
}

function TokenRow({ token, onRevoke }: { token: Token; onRevoke: () => void }) {
  const { name, mayWrite, expiresAt, lastUsedAt } = token
  const now = Date.now()
  const isOver = expiresAt !== null && Date.parse(expiresAt) <= now
  const ends = expiresAt === null ? 'until you revoke it' : isOver ? 'has run out' : endsInWords(expiresAt, now)
  return (
    <li className="flex min-h-12 items-center gap-3 border-line border-b py-2 text-soft text-sm">
      <span className="min-w-0 flex-1">
        <span className="block truncate text-ink">{name}</span>
        <span className="block text-faint text-xs">
          {mayWrite ? 'may read and write' : 'may read'} · {ends} ·{' '}
          {lastUsedAt === null
            ? 'not used yet'
            : `last used ${new Date(lastUsedAt).toLocaleDateString('en', { dateStyle: 'medium' })}`}
        </span>
      </span>
      <Button size="sm" look="quiet" onClick={onRevoke} aria-label={`Revoke ${name}`}>
        Revoke
      </Button>
    </li>
  )
}
