import { clsx } from 'clsx'
import type { LivePictureProps } from './live-picture'
import { PictureDrawing } from './picture-drawing'
import { labelOf } from './picture-label'
import { PictureOutline } from './picture-outline'
import { firstView } from './picture-view'

/** A picture as it is before it comes to life: drawn by the server, without code in the browser. */
export function StillPicture({ drawn: { picture }, room, className, outlineRows }: Omit<LivePictureProps, 'mapId'>) {
  const view = firstView(picture.bounds, picture.cards[0]?.box, room)
  return (
    <>
      <div className={clsx('dotted max-sm:hidden', className)}>
        <svg
          viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
          preserveAspectRatio="xMidYMin meet"
          role="img"
          aria-label={labelOf(picture)}
          className="block h-full w-full"
        >
          <PictureDrawing picture={picture} view={view} />
        </svg>
      </div>
      <PictureOutline picture={picture} limit={outlineRows} className="sm:sr-only" />
    </>
  )
}
