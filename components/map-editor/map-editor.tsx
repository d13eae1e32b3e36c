'use client'
import '@xyflow/react/dist/base.css'
import './map-editor.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useWorkspace } from '../workspace/workspace-context'
import { MapCanvas } from './map-canvas'
import { MapSessionContext } from './map-session-context'
import type { PaneSize } from './viewport'

/** The map as a picture that can be worked on. Fills its parent; reads the workspace around it. */
export function MapEditor() {
  const { session } = useWorkspace()
  const pane = useRef<HTMLDivElement>(null)
  // The first view depends on the room there is, so nothing is drawn before it is known.
  const [size, setSize] = useState<PaneSize | null>(null)
  useLayoutEffect(() => {
    const box = pane.current?.getBoundingClientRect()
    if (box) setSize({ width: box.width, height: box.height })
  }, [])
  return (
    <div ref={pane} className="dotted @container relative h-full w-full overflow-clip bg-paper">
      {size ? (
        <MapSessionContext value={session}>
          <ReactFlowProvider>
            <MapCanvas paneSize={size} pane={pane} />
          </ReactFlowProvider>
        </MapSessionContext>
      ) : null}
    </div>
  )
}
