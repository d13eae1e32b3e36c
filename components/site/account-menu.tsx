'use client'
import { LogOut, Settings } from 'lucide-react'
import { Suspense, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { lazyPart } from '@/components/ui/later'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { LightMenu } from './light-menu'
import { ThemeMenu } from './theme-menu'

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
          <p className="max-w-56 truncate px-2.5 pt-2 pb-1.5 font-medium">{person.name}</p>
          <MenuItem asChild>
            <a href="/account">
              <Settings aria-hidden="true" />
              Account
            </a>
          </MenuItem>
          <MenuSeparator />
          <ThemeMenu />
          <MenuSeparator />
          <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={() => setLeaving(true)}>
            Sign out
          </MenuItem>
        </MenuContent>
      </Menu>
      <Suspense>
        {leaving ? <SignOutDialog personId={person.id} asked={leaving} onDone={() => setLeaving(false)} /> : null}
      </Suspense>
    </>
  )
}
