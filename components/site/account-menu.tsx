'use client'
import { Suspense, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { lazyPart } from '@/components/ui/later'
import { Menu, MenuContent, MenuTrigger } from '@/components/ui/menu'
import { LightMenu } from './light-menu'

/** Comes with the list that shows them. */
const AccountItems = lazyPart(() => import('./account-items'))
const SignOutDialog = lazyPart(async () => ({
  default: (await import('@/components/account/sign-out-dialog')).SignOutDialog,
}))

type Props = { person: { id: string; name: string } | null }

/** The person's menu at the right end of every top bar; of a signed-out visitor, how the page is lit. */
export function AccountMenu({ person }: Props) {
  const [leaving, setLeaving] = useState(false)
  if (!person) return <LightMenu />
  return (
    <>
      <Menu>
        <MenuTrigger
          aria-label={`Account of ${person.name}`}
          className="rounded-full pointer-coarse:-mr-1.5 pointer-coarse:p-1.5"
        >
          <Avatar person={person} decorative />
        </MenuTrigger>
        <MenuContent>
          <Suspense fallback={null}>
            <AccountItems name={person.name} onLeave={() => setLeaving(true)} />
          </Suspense>
        </MenuContent>
      </Menu>
      <Suspense>
        {leaving ? <SignOutDialog personId={person.id} asked={leaving} onDone={() => setLeaving(false)} /> : null}
      </Suspense>
    </>
  )
}
