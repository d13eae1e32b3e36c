'use client'
import { LogOut, Settings } from 'lucide-react'
import { MenuItem, MenuSeparator } from '@/components/ui/menu'
import { ThemeMenu } from './theme-menu'

/** Who one is, what is one's own, how the page is lit, and the way out. */
export default function AccountItems({ name, onLeave }: { name: string; onLeave: () => void }) {
  return (
    <>
      <p className="max-w-56 truncate px-2.5 pt-2 pb-1.5 font-medium">{name}</p>
      <MenuItem asChild>
        <a href="/account">
          <Settings aria-hidden="true" />
          Account
        </a>
      </MenuItem>
      <MenuSeparator />
      <ThemeMenu />
      <MenuSeparator />
      <MenuItem icon={<LogOut aria-hidden="true" />} onSelect={onLeave}>
        Sign out
      </MenuItem>
    </>
  )
}
