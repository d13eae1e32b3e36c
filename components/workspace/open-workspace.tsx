'use client'
import { Suspense, useCallback, useState } from 'react'
import type { MapSession } from '@/lib/sync/map-session'
import { DropDoor } from '../importing/drop-door'
import { TourDoor } from '../tour/tour-door'
import { lazyPart } from '../ui/later'
import type { Overlay } from './editor-context'
import { FoundClaimsProvider } from './found-claims'
import { PaletteDoor } from './palette-door'
import { readPlace } from './place'
import { PlaceDoor } from './place-door'
import { SeenProvider } from './seen-context'
import { PHONE } from './use-media-query'
import type { Workspace } from './workspace-context'
import { WorkspaceFrame } from './workspace-frame'
import { WorkspaceProvider } from './workspace-provider'

// Loaded when they are first asked for.
const NotAMember = lazyPart(async () => ({ default: (await import('./not-a-member')).NotAMember }))
const KeyHelp = lazyPart(async () => ({ default: (await import('./key-help')).KeyHelp }))
const ImportDialog = lazyPart(async () => ({ default: (await import('./import-dialog')).ImportDialog }))
const ExportDialog = lazyPart(() => import('../exporting/export-dialog'))
const PasteDialog = lazyPart(async () => ({ default: (await import('./paste-dialog')).PasteDialog }))
const WhichArgumentDialog = lazyPart(async () => ({ default: (await import('./which-argument')).WhichArgumentDialog }))
const SignInDialog = lazyPart(async () => ({ default: (await import('../site/sign-in-dialog')).SignInDialog }))
const CruxPanel = lazyPart(() => import('../crux/crux-panel'))
const MatrixDialog = lazyPart(() => import('../matrix/matrix-dialog'))
const FilterDialog = lazyPart(() => import('./filter-dialog'))
const ReshapeDialog = lazyPart(() => import('../reshaping/reshape-dialog'))
const ShareDialog = lazyPart(async () => ({ default: (await import('../sharing/share-dialog')).ShareDialog }))

/** The workspace of an open session, and what lies over it. In the browser only. */
export function OpenWorkspace({ session, offersTour }: { session: MapSession; offersTour: boolean }) {
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  const [firstView] = useState<Workspace['view']>(
    () => readPlace(window.location.search).view ?? (window.matchMedia(PHONE).matches ? 'outline' : 'map'),
  )
  const close = useCallback(() => setOverlay(null), [])
  const takeTour = useCallback(() => setOverlay({ kind: 'tour' }), [])
  return (
    <WorkspaceProvider session={session} initialView={firstView} setOverlay={setOverlay}>
      <SeenProvider>
        <FoundClaimsProvider>
          <WorkspaceFrame />
          <PlaceDoor />
          <DropDoor enabled={overlay === null} onBring={(brought) => setOverlay({ kind: 'import', brought })} />
          <Suspense fallback={null}>
            {overlay?.kind === 'sign-in' ? (
              <SignInDialog
                open
                onOpenChange={(open) => (open ? undefined : close())}
                path={window.location.pathname + window.location.search}
                kept={overlay.kept}
              />
            ) : null}
            {overlay?.kind === 'not-a-member' ? <NotAMember operation={overlay.operation} onClose={close} /> : null}
            {overlay?.kind === 'which' ? <WhichArgumentDialog question={overlay.question} onClose={close} /> : null}
            {overlay?.kind === 'reshape' ? <ReshapeDialog task={overlay.task} onClose={close} /> : null}
            {overlay?.kind === 'filter' ? <FilterDialog onClose={close} /> : null}
            {overlay?.kind === 'crux' ? <CruxPanel onClose={close} /> : null}
            {overlay?.kind === 'answers' ? <MatrixDialog frameId={overlay.frameId} onClose={close} /> : null}
            {overlay?.kind === 'keys' ? <KeyHelp onClose={close} /> : null}
            {overlay?.kind === 'share' ? (
              <ShareDialog open onOpenChange={(open) => (open ? undefined : close())} />
            ) : null}
            {overlay?.kind === 'import' ? <ImportDialog brought={overlay.brought} onClose={close} /> : null}
            {overlay?.kind === 'export' ? <ExportDialog onClose={close} /> : null}
            {overlay?.kind === 'paste' ? <PasteDialog onClose={close} /> : null}
          </Suspense>
          <TourDoor open={overlay?.kind === 'tour'} onOpen={takeTour} onClose={close} offered={offersTour} />
          {overlay?.kind === 'palette' ? <PaletteDoor onClose={close} /> : null}
        </FoundClaimsProvider>
      </SeenProvider>
    </WorkspaceProvider>
  )
}
