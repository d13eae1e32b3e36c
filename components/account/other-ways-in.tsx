'use client'
import { ArrowRight } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import { FormError } from './form-error'
import { sentenceForSignInFault } from './sign-in-faults'
import { beginProviderSignIn, signInAsSample } from './sign-in-requests'

type SampleProps = { accounts: readonly { id: string; name: string }[]; next: string }

/** Ready accounts for trying Crux on one's own machine: one press and in. */
export function SampleAccounts({ accounts, next }: SampleProps) {
  const { begun, error, begin } = useWayIn()
  return (
    <section aria-label="Sample accounts" className="flex flex-col gap-2">
      <p className="text-faint text-xs">Just trying it? Come in as one of the two who made the sample debate.</p>
      <FormError>{error}</FormError>
      <div className="grid gap-2">
        {accounts.map((account) => (
          <button
            key={account.id}
            type="button"
            aria-label={`Come in as ${account.name}`}
            onClick={() => begin(account.id, () => signInAsSample(account.id), next)}
            className="group flex items-center gap-2.5 rounded-card border border-line bg-raised p-2.5 text-left transition-colors hover:bg-paper"
          >
            <Avatar person={account} decorative />
            <span className="min-w-0 flex-1 truncate font-medium">{account.name}</span>
            {begun === account.id ? (
              <Spinner />
            ) : (
              <ArrowRight
                aria-hidden="true"
                className="size-4 text-faint transition-transform group-hover:translate-x-0.5"
              />
            )}
          </button>
        ))}
      </div>
    </section>
  )
}

type ProviderProps = { providers: readonly { id: string; name: string }[]; next: string }

/** Signing in with an account somewhere else. */
export function ProviderButtons({ providers, next }: ProviderProps) {
  const { begun, error, begin } = useWayIn()
  return (
    <section aria-label="Other ways to sign in" className="flex flex-col gap-2">
      <FormError>{error}</FormError>
      {providers.map(({ id, name }) => (
        <Button key={id} size="lg" busy={begun === id} onClick={() => begin(id, () => beginProviderSignIn(id, next))}>
          Go on with {name}
        </Button>
      ))}
    </section>
  )
}

/** One way in at a time; afterwards the browser goes to `next`, or to where the answer says. */
function useWayIn() {
  const [begun, setBegun] = useState<string | null>(null)
  const [error, setError] = useState<string | null>(null)
  const begin = async (id: string, ask: () => ReturnType<typeof signInAsSample>, next?: string) => {
    if (begun) return
    setBegun(id)
    setError(null)
    const answer = await ask()
    if (answer.ok) return location.assign(next ?? answer.value)
    setError(sentenceForSignInFault(answer.code))
    setBegun(null)
  }
  return { begun, error, begin }
}
