'use client'
import { SunMoon } from 'lucide-react'
import { Suspense } from 'react'
import { IconButton } from '@/components/ui/icon-button'
import { lazyPart } from '@/components/ui/later'
import { Menu, MenuContent, MenuTrigger } from '@/components/ui/menu'

/** Comes with the list that shows it. */
const ThemeMenu = lazyPart(async () => ({ default: (await import('./theme-menu')).ThemeMenu }))

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
        <Suspense fallback={null}>
          <ThemeMenu />
        </Suspense>
      </MenuContent>
    </Menu>
  )
}
