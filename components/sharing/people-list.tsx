'use client'
import { useState } from 'react'
import { AlertDialog } from '@/components/ui/alert-dialog'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { useWorkspace } from '@/components/workspace/workspace-context'
import { listRecords } from '@/lib/domain/debate-map'
import { type Person, type Role, RoleSchema } from '@/lib/domain/model'
import { OPERATION_VERSION } from '@/lib/domain/operation-version'
import { ROLE_WORDS, ROLES } from './role-words'

type Member = Person & { role: Role }

/** The members of the map; owners change their roles here, everybody may leave. */
export function PeopleList() {
  const { state, session, submit, can } = useWorkspace()
  const [leaving, setLeaving] = useState<Member | null>(null)
  const members = listRecords(state.map, 'people')
    .filter((person): person is Member => person.role !== null)
    .sort((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role) || a.name.localeCompare(b.name))
  const owners = members.filter(({ role }) => role === 'owner').length
  const me = state.person?.id
  const manages = can('members.manage')

  const setRole = (member: Member, to: Role | null) =>
    submit({
      v: OPERATION_VERSION,
      id: session.newId(),
      kind: 'set-role',
      personId: member.id,
      role: { from: member.role, to },
    })

  return (
    <>
      <ul className="flex flex-col">
        {members.map((member) => {
          const lastOwner = member.role === 'owner' && owners === 1
          return (
            <li key={member.id} className="flex min-h-11 items-center gap-3 py-1">
              <Avatar person={member} decorative />
              <span className="min-w-0 flex-1 truncate">
                {member.name}
                {member.id === me ? <span className="text-faint"> (you)</span> : null}
              </span>
              {manages ? (
                <Select
                  aria-label={`Role of ${member.name}`}
                  value={member.role}
                  disabled={lastOwner}
                  title={lastOwner ? 'A map needs an owner. Make someone else an owner first.' : undefined}
                  onChange={(event) => setRole(member, RoleSchema.parse(event.target.value))}
                >
                  {ROLES.map((role) => (
                    <option key={role} value={role}>
                      {ROLE_WORDS[role].name}
                    </option>
                  ))}
                </Select>
              ) : (
                <span className="text-faint text-xs">{ROLE_WORDS[member.role].name}</span>
              )}
              {(manages || member.id === me) && !lastOwner ? (
                <Button size="sm" look="quiet" onClick={() => setLeaving(member)}>
                  {member.id === me ? 'Leave' : 'Remove'}
                  {member.id === me ? null : <span className="sr-only"> {member.name}</span>}
                </Button>
              ) : null}
            </li>
          )
        })}
      </ul>
      <AlertDialog
        open={leaving !== null}
        onOpenChange={(open) => !open && setLeaving(null)}
        title={leaving?.id === me ? 'Leave this map?' : `Remove ${leaving?.name}?`}
        description={
          leaving?.id === me
            ? 'You lose your role on it. What you wrote stays, under your name.'
            : 'They lose their role within a second, wherever they are. What they wrote stays, under their name.'
        }
        action={leaving?.id === me ? 'Leave the map' : 'Remove'}
        danger
        onConfirm={() => {
          if (leaving) setRole(leaving, null)
          setLeaving(null)
        }}
      />
    </>
  )
}
