'use client'
import { StanceRuleSection } from '@/components/stances/stance-rule-section'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { useWorkspace } from '@/components/workspace/workspace-context'
import { EmbedSection } from './embed-section'
import { InviteSection } from './invite-section'
import { PeopleList } from './people-list'
import { VisibilitySection } from './visibility-section'

type Props = { open: boolean; onOpenChange: (open: boolean) => void }

/** Who is on the map with which role, how others come in, and who else may read it. */
export function ShareDialog({ open, onOpenChange }: Props) {
  const { state, can } = useWorkspace()
  const { details } = state.map
  if (!details) return null
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={`Share “${details.title}”`}>
        <div className="flex flex-col gap-6">
          <section aria-label="People" className="flex flex-col gap-1">
            <PeopleList />
          </section>
          {can('members.manage') ? <InviteSection mapId={state.map.id} /> : null}
          <StanceRuleSection />
          <VisibilitySection visibility={details.visibility} />
          {details.visibility === 'private' ? null : <EmbedSection mapId={state.map.id} title={details.title} />}
        </div>
      </DialogContent>
    </Dialog>
  )
}
