import { LayingSender } from '@/lib/domain/layout/laying-message'
import type { LayoutPatch } from '@/lib/domain/layout/layout-patch'
import { Layouter } from '@/lib/domain/layout/layouter'

// Runs beside the page, so that laying out a large map holds up nothing: takes changes, answers where everything stands.

const layouter = new Layouter()
const sender = new LayingSender()

addEventListener('message', ({ data }: MessageEvent<LayoutPatch>) => {
  const message = sender.write(layouter.apply(data))
  postMessage(message, { transfer: [message.order.buffer, message.changed.buffer, message.redrawn.buffer] })
})
