'use client'
import { Download } from 'lucide-react'
import { Suspense } from 'react'
import { Button } from '../ui/button'
import { lazyPart } from '../ui/later'
import { Menu, MenuContent, MenuTrigger } from '../ui/menu'

/** Comes with the list that shows them. */
const ExportItems = lazyPart(() => import('./export-items'))

/** The export button of the top bar. */
export function ExportMenu() {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button look="primary">
          <Download aria-hidden="true" />
          Export
        </Button>
      </MenuTrigger>
      <MenuContent className="w-72">
        <Suspense fallback={null}>
          <ExportItems />
        </Suspense>
      </MenuContent>
    </Menu>
  )
}
