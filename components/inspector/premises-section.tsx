'use client'
import { X } from 'lucide-react'
import { LIMITS } from '@/lib/domain/limits'
import type { Argument } from '@/lib/domain/model'
import { IconButton } from '../ui/icon-button'
import { useWorkspace } from '../workspace/workspace-context'
import { AddClaims } from './add-claims'
import { Section } from './section'
import { ThingLink } from './thing-link'
import { useEdits } from './use-edits'

/** The claims an argument rests on, in their order. The last one cannot leave: an argument without premises is none. */
export function PremisesSection({ argument }: { argument: Argument }) {
  const { state, can } = useWorkspace()
  const { leavePremise, joinPremises } = useEdits()
  const { premises } = argument
  const mayEdit = can('content.edit')
  // A claim is no reason for itself.
  const taken = argument.conclusion.kind === 'claim' ? [...premises, argument.conclusion.id] : premises
  return (
    <Section
      title={premises.length > 1 ? 'Premises, joint' : 'Premise'}
      aside={premises.length > 1 ? premises.length : undefined}
    >
      <ol className="flex flex-col gap-2">
        {premises.map((claimId, index) => (
          <li key={claimId} className="flex items-start gap-2">
            {premises.length > 1 ? <span className="mt-0.5 w-4 text-faint text-xs">{index + 1}</span> : null}
            <ThingLink thing={{ kind: 'claim', id: claimId }} className="min-w-0 flex-1 font-serif text-base">
              {state.map.claims.get(claimId)?.text}
            </ThingLink>
            {mayEdit && premises.length > 1 ? (
              <IconButton
                size="sm"
                label="Take this premise out of the argument"
                className="-mr-1.5"
                onClick={() => leavePremise(argument.id, claimId)}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : null}
          </li>
        ))}
      </ol>
      {mayEdit && premises.length < LIMITS.premises ? (
        <AddClaims label="Join a claim" without={taken} act="Join" onAdd={(ids) => joinPremises(argument.id, ids)} />
      ) : null}
    </Section>
  )
}
