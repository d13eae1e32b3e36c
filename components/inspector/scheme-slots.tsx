'use client'
import type { Argument } from '@/lib/domain/model'
import { SCHEMES_REFERENCE } from '@/lib/domain/schemes/catalogue'
import type { Scheme } from '@/lib/domain/schemes/scheme'
import { useWorkspace } from '../workspace/workspace-context'

/** What a scheme starts from and comes to, each with what the argument says there. */
export function SchemeSlots({ argument, scheme }: { argument: Argument; scheme: Scheme }) {
  const { map } = useWorkspace().state
  const { premises, conclusion } = argument
  // Which premise says what cannot be known where there are more or fewer than the pattern has.
  const matched = premises.length === scheme.premises.length
  const said = (claimId: string | undefined) => map.claims.get(claimId ?? '')?.text
  return (
    <details>
      <summary className="cursor-pointer text-faint text-xs hover:text-ink">How such an argument goes</summary>
      <dl className="mt-2 flex flex-col gap-2 border-line border-l-2 pl-3">
        {scheme.premises.map((pattern, place) => (
          <div key={pattern}>
            <dt className="text-soft text-xs">{pattern}</dt>
            {matched || place === 0 ? (
              <dd dir="auto" className="font-serif text-sm">
                {matched ? said(premises[place]) : premises.map(said).join(' ')}
              </dd>
            ) : (
              <dd className="text-faint text-xs italic">
                {premises.length < scheme.premises.length ? 'perhaps left unsaid' : 'said above'}
              </dd>
            )}
          </div>
        ))}
        <div>
          <dt className="text-soft text-xs">So: {scheme.conclusion}</dt>
          <dd dir="auto" className="font-serif text-sm">
            {conclusion.kind === 'claim'
              ? `${argument.stance === 'con' ? 'Against: ' : ''}${said(conclusion.id) ?? ''}`
              : 'about another argument'}
          </dd>
        </div>
      </dl>
      <p className="mt-2 text-2xs text-faint">{SCHEMES_REFERENCE}</p>
    </details>
  )
}
