'use client'
import { SunMoon } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'
import { Menu, MenuContent, MenuTrigger } from '@/components/ui/menu'
import { ThemeMenu } from './theme-menu'

/** What a signed-out visitor may choose: how the page is lit. */
export function LightMenu() {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label="Light or dark">
          <SunMoon aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent>
        <ThemeMenu />
      </MenuContent>
    </Menu>
  )
}
