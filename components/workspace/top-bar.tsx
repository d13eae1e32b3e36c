'use client'
import { ChevronLeft, ChevronRight, Download } from 'lucide-react'
import Link from 'next/link'
import { ShareButton } from '../sharing/share-button'
import { AccountMenu } from '../site/account-menu'
import { CruxMark } from '../site/crux-mark'
import { signInPath } from '../site/sign-in-path'
import { Button } from '../ui/button'
import { useEditor } from './editor-context'
import { MapTitle } from './map-title'
import { MoreMenu } from './more-menu'
import { PeerAvatars } from './peer-avatars'
import { SavedState } from './saved-state'
import { ViewSwitch } from './view-switch'
import { useWorkspace } from './workspace-context'

/** The bar over the workspace: where one is, how the work is kept, who else is here, and what to do with the map. */
export function TopBar() {
  const { state } = useWorkspace()
  return (
    <header className="flex h-13 shrink-0 items-center gap-3 border-line border-b bg-surface px-4">
      <div className="flex min-w-0 flex-1 items-center gap-2">
        <Link
          href="/"
          prefetch={false}
          aria-label="Crux: my maps"
          className="-ml-1 flex items-center gap-2 rounded-sm px-1 py-1 font-semibold text-base"
        >
          <CruxMark />
          Crux
        </Link>
        <Link href="/" prefetch={false} className="ml-1 shrink-0 rounded-sm text-soft hover:text-ink max-lg:hidden">
          {state.person ? 'My maps' : 'Maps'}
        </Link>
        <ChevronRight aria-hidden="true" className="size-3.5 shrink-0 text-faint max-lg:hidden" />
        <MapTitle />
      </div>
      <ViewSwitch />
      <div className="flex min-w-0 flex-1 items-center justify-end gap-2.5">
        <SavedState />
        <PeerAvatars />
        <SignInButton />
        <ShareButton />
        <ExportButton />
        <MoreMenu />
        <AccountMenu person={state.person} />
      </div>
    </header>
  )
}

/** The same on a phone: the way back, the title, who is here, everything else in one menu. */
export function PhoneBar() {
  const { state } = useWorkspace()
  return (
    <header className="flex h-13 shrink-0 items-center gap-1.5 border-line border-b bg-surface px-2">
      <Link
        href="/"
        prefetch={false}
        aria-label="Back to my maps"
        className="inline-flex size-10 shrink-0 items-center justify-center rounded-md text-accent"
      >
        <ChevronLeft aria-hidden="true" className="size-5" />
      </Link>
      <div className="flex min-w-0 flex-1">
        <MapTitle />
      </div>
      <SavedState />
      <PeerAvatars />
      <SignInButton />
      <MoreMenu phone />
      <AccountMenu person={state.person} />
    </header>
  )
}

function ExportButton() {
  const { open } = useEditor()
  return (
    <Button look="primary" onClick={() => open({ kind: 'export' })}>
      <Download aria-hidden="true" />
      Export
    </Button>
  )
}

function SignInButton() {
  const { state } = useWorkspace()
  const { places } = useEditor()
  if (state.person) return null
  return (
    <Button asChild>
      <a
        href={signInPath(`/maps/${encodeURIComponent(state.map.id)}`)}
        onClick={({ currentTarget }) => {
          // Back to where they are by then.
          currentTarget.href = signInPath(places.here())
        }}
      >
        Sign in
      </a>
    </Button>
  )
}
