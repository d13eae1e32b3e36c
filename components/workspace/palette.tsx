'use client'
import { Command as Cmdk } from 'cmdk'
import { Minus, Plus, Zap } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { useMemo } from 'react'
import { claimStatus } from '@/lib/domain/claim-status'
import type { Claim } from '@/lib/domain/model'
import { searchClaims } from '../inspector/search-claims'
import { Kbd } from '../ui/kbd'
import { sheetClass, veilClass } from '../ui/sheet'
import { COMMAND_IDS, COMMANDS, type CommandId, isOffered, keysInWords } from './commands'
import { useEditor } from './editor-context'
import { PALETTE_TITLE, paletteInputClass } from './palette-look'
import { isMac } from './platform'
import { useWorkspace } from './workspace-context'

const MOST_CLAIMS = 30
const itemClass =
  'flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 data-[selected=true]:bg-accent-soft'

type Props = { query: string; onQuery: (query: string) => void; onClose: () => void }

/** Ctrl+K: find a claim and go there, or do anything that can be done here. */
export function Palette({ query, onQuery, onClose }: Props) {
  const { state, reveal } = useWorkspace()
  const { actions, situation } = useEditor()
  const claims = useMemo(() => searchClaims(state.map, query, MOST_CLAIMS), [state.map, query])
  const commands = COMMAND_IDS.filter(
    (id) => id !== 'jump' && isOffered(id, situation) && COMMANDS[id].title.toLowerCase().includes(query.toLowerCase()),
  )
  const jump = (claim: Claim) => {
    onClose()
    actions.goTo({ kind: 'claim', id: claim.id })
    reveal({ kind: 'claim', id: claim.id })
  }
  const run = (id: CommandId) => {
    onClose()
    actions.run(id)
  }
  return (
    <Primitive.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Primitive.Portal>
        <Primitive.Overlay className={veilClass} />
        <Primitive.Content
          aria-describedby={undefined}
          className={`${sheetClass} sm:max-w-xl`}
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          <Primitive.Title className="sr-only">{PALETTE_TITLE}</Primitive.Title>
          <Cmdk label={PALETTE_TITLE} shouldFilter={false} loop className="flex min-h-0 flex-col">
            <Cmdk.Input
              autoFocus
              value={query}
              onValueChange={onQuery}
              placeholder={`${PALETTE_TITLE}…`}
              className={paletteInputClass}
            />
            <Cmdk.List className="min-h-0 overflow-y-auto p-1.5 [&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-faint [&_[cmdk-group-heading]]:text-xs">
              <Cmdk.Empty className="px-3 py-6 text-center text-faint">Nothing on this map says that.</Cmdk.Empty>
              {commands.length > 0 ? (
                <Cmdk.Group heading="Do">
                  {commands.map((id) => (
                    <Cmdk.Item key={id} value={`do:${id}`} onSelect={() => run(id)} className={itemClass}>
                      <span className="flex-1">{COMMANDS[id].title}</span>
                      <Kbd>{keysInWords(id, isMac())}</Kbd>
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
              {claims.length > 0 ? (
                <Cmdk.Group heading="Claims">
                  {claims.map((claim) => (
                    <Cmdk.Item
                      key={claim.id}
                      value={`claim:${claim.id}`}
                      onSelect={() => jump(claim)}
                      className={itemClass}
                    >
                      <RoleSign role={claimStatus(state.map, claim).role} />
                      <span dir="auto" className="line-clamp-2 flex-1 font-serif text-base leading-5">
                        {claim.text}
                      </span>
                      {claim.holder ? (
                        <span className="max-w-32 truncate text-faint text-xs">{claim.holder}</span>
                      ) : null}
                    </Cmdk.Item>
                  ))}
                </Cmdk.Group>
              ) : null}
            </Cmdk.List>
          </Cmdk>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

function RoleSign({ role }: { role: ReturnType<typeof claimStatus>['role'] }) {
  const icon = { reason: Plus, both: Plus, objection: Minus, undercut: Zap, thesis: null, unconnected: null }[role]
  const Icon = icon
  const tone = role === 'reason' ? 'text-pro' : role === 'both' ? 'text-both' : 'text-con'
  return (
    <span aria-hidden="true" className={`flex size-4 shrink-0 items-center justify-center ${tone}`}>
      {Icon ? <Icon className="size-4" /> : null}
    </span>
  )
}
