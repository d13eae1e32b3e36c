'use client'
import { useEffect, useState } from 'react'
import type { Standing } from '@/lib/domain/access'
import { type MapSession, openMapSession, type SessionPerson } from '@/lib/sync/map-session'
import { openPendingStore } from '@/lib/sync/pending-store'
import type { Snapshot } from '@/lib/sync/protocol'
import { onSignOutElsewhere } from '@/lib/sync/sign-out-channel'
import { CruxMark } from '../site/crux-mark'
import { signInPath } from '../site/sign-in-path'
import { Spinner } from '../ui/spinner'
import { OpenWorkspace } from './open-workspace'

type Props = {
  snapshot: Snapshot
  person: SessionPerson | null
  standing: Standing
  /** Newcomers are offered the tour on this map. */
  offersTour: boolean
}

/** A map to work on. What the page brought is shown at once; from then on the live session keeps it up to date. */
export default function Workspace({ snapshot, person, standing, offersTour }: Props) {
  const [session, setSession] = useState<MapSession | null>(null)

  // The page's snapshot is only where the session begins: a later one must not begin it anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    const scheme = window.location.protocol === 'https:' ? 'wss:' : 'ws:'
    const opened = openMapSession({
      mapId: snapshot.id,
      socketUrl: `${scheme}//${window.location.host}/live`,
      initial: snapshot,
      person,
      standing,
      storage: person ? openPendingStore() : null,
    })
    setSession(opened)
    const stopHearing = person
      ? onSignOutElsewhere(person.id, () => {
          opened.close()
          window.location.replace(signInPath(`/maps/${encodeURIComponent(snapshot.id)}`))
        })
      : undefined
    return () => {
      stopHearing?.()
      opened.close()
      setSession(null)
    }
  }, [snapshot.id, person?.id])

  return session ? (
    <OpenWorkspace key={snapshot.id} session={session} offersTour={offersTour} />
  ) : (
    <Opening title={snapshot.details.title} />
  )
}

/** The moment before the session is there, and what a browser without JavaScript sees. */
function Opening({ title }: { title: string }) {
  return (
    <div className="flex h-dvh flex-col bg-paper">
      <header className="flex h-13 shrink-0 items-center gap-3 border-line border-b bg-surface px-4">
        <CruxMark />
        <h1 className="min-w-0 truncate font-semibold">{title}</h1>
      </header>
      <div className="flex flex-1 items-center justify-center text-faint">
        <Spinner label="Opening the map" />
      </div>
    </div>
  )
}
