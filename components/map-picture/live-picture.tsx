'use client'
import { clsx } from 'clsx'
import { PictureCanvas } from './picture-canvas'
import { labelOf } from './picture-label'
import { PictureOutline } from './picture-outline'
import { type DrawnMap, type PicturePart, useLivePicture } from './use-live-picture'

export type LivePictureProps = {
  /** Null for a drawing of no map that lives here. */
  mapId: string | null
  drawn: DrawnMap
  /** What of it `drawn` shows. */
  part: PicturePart
  /** The room that is reckoned with before the page is measured, in pixels. */
  room: { width: number; height: number }
  /** The frame of the picture, with its height: nothing may jump when it comes to life. */
  className: string
  /** At most so many rows where the outline stands for the picture. */
  outlineRows: number
}

/** A map that can be read and looked around in, and moves when it is edited. An outline on a narrow screen. */
export function LivePicture({ mapId, drawn, part, room, className, outlineRows }: LivePictureProps) {
  const { picture, over } = useLivePicture(mapId, drawn, part)
  if (over) {
    return (
      <p className={clsx(className, 'flex items-center justify-center p-8 text-center text-soft')}>
        This map is not open to everybody any more.
      </p>
    )
  }
  return (
    <>
      <div className={clsx('dotted max-sm:hidden', className)}>
        <PictureCanvas picture={picture} label={labelOf(picture)} room={room} />
      </div>
      <PictureOutline picture={picture} limit={outlineRows} className="sm:sr-only" />
    </>
  )
}
