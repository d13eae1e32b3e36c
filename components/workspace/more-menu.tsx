'use client'
import { Ellipsis } from 'lucide-react'
import { Suspense } from 'react'
import { IconButton } from '../ui/icon-button'
import { lazyPart } from '../ui/later'
import { Menu, MenuContent, MenuTrigger } from '../ui/menu'

/** Comes with the list that shows them. */
const MoreItems = lazyPart(() => import('./more-items'))

/** What is wanted seldom. On a phone also sharing and exporting, which have buttons of their own elsewhere. */
export function MoreMenu({ phone = false }: { phone?: boolean }) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label="More">
          <Ellipsis aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent className="w-72">
        <Suspense fallback={null}>
          <MoreItems phone={phone} />
        </Suspense>
      </MenuContent>
    </Menu>
  )
}
