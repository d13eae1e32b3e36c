import { Quote, Scale, Share2 } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { LatePicture } from '@/components/map-picture/late-picture'
import { StillPicture } from '@/components/map-picture/still-picture'
import type { DrawnMap } from '@/components/map-picture/use-live-picture'
import { Button } from '@/components/ui/button'

/** Near what the frame measures on a desk. */
const ROOM = { width: 1_100, height: 560 }
const OUTLINE_ROWS = 7

type Props = {
  /** The map to show; without an id a drawing of none that lives here. */
  shown: { mapId: string | null; drawn: DrawnMap }
  publicMaps: ReactNode
}

/** What a signed-out visitor sees first: what Crux is, in one picture, and what may be read without an account. */
export function Landing({ shown: { mapId, drawn }, publicMaps }: Props) {
  const shape = {
    drawn,
    part: 'glance',
    room: ROOM,
    outlineRows: OUTLINE_ROWS,
    className: 'h-[35rem] rounded-card border border-line bg-paper',
  } as const
  return (
    <main className="mx-auto flex w-full max-w-6xl flex-col gap-14 px-4 py-12 sm:gap-16 sm:px-6 sm:py-16">
      <section className="flex max-w-2xl flex-col gap-5">
        <h1 className="text-balance font-semibold font-serif text-3xl tracking-tight sm:text-4xl">
          See what the debate turns on.
        </h1>
        <p className="text-pretty font-serif text-lg text-soft sm:text-xl sm:leading-8">
          Crux puts the claims and counterclaims of your sources on one shared map. Each claim is held to the passage it
          came from; each objection stands where it belongs until somebody answers it.
        </p>
        <div className="mt-1 flex flex-wrap gap-3">
          <Button asChild look="primary" size="lg">
            <Link href="/sign-up">Create an account</Link>
          </Button>
          <Button asChild size="lg">
            <Link href="/sign-in">Sign in</Link>
          </Button>
        </div>
      </section>

      <figure className="flex flex-col gap-4">
        <LatePicture mapId={mapId} {...shape}>
          <StillPicture {...shape} />
        </LatePicture>
        <figcaption className="flex flex-wrap items-baseline gap-x-6 gap-y-2 text-faint text-xs">
          <span>
            Read it from the top: <em className="font-serif text-sm">because</em> joins a reason,{' '}
            <em className="font-serif text-sm">but</em> an objection. A dotted line denies the step, not the claim.
          </span>
          {mapId === null ? null : (
            <span className="flex flex-wrap gap-x-4 gap-y-1 sm:ml-auto">
              <a className="rounded-sm text-accent underline underline-offset-3" href={`/maps/${mapId}?tour=1`}>
                Take the 90-second tour
              </a>
              <a className="rounded-sm text-accent underline underline-offset-3" href={`/maps/${mapId}`}>
                {drawn.picture.claims > drawn.picture.cards.length
                  ? `Open the map with all its ${drawn.picture.claims} claims`
                  : 'Open this map'}
              </a>
            </span>
          )}
        </figcaption>
      </figure>

      <section aria-label="How it works" className="grid gap-8 sm:grid-cols-3">
        <Point icon={<Quote />} title="Held to the words">
          Bring in a document, select a passage, make it a claim. The quote stays with the claim, to the letter.
        </Point>
        <Point icon={<Scale />} title="Argued in the open">
          Reasons, objections, joint premises and undercuts, made together and live. Nobody’s edit is lost.
        </Point>
        <Point icon={<Share2 />} title="Taken away">
          Share a map by link, or take it with you as a picture, an outline or a file that other tools read.
        </Point>
      </section>

      {publicMaps}
    </main>
  )
}

function Point({ icon, title, children }: { icon: ReactNode; title: string; children: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      <div className="text-faint [&_svg]:size-5 [&_svg]:stroke-[1.75]">{icon}</div>
      <h2 className="font-semibold font-serif text-lg">{title}</h2>
      <p className="text-pretty text-soft text-sm">{children}</p>
    </div>
  )
}
