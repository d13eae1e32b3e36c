'use client'
import '@xyflow/react/dist/base.css'
import './map-editor.css'
import { ReactFlowProvider } from '@xyflow/react'
import { useLayoutEffect, useRef, useState } from 'react'
import { useEditor } from '../workspace/editor-context'
import { useWorkspace } from '../workspace/workspace-context'
import { MapCanvas } from './map-canvas'
import { MapSessionContext } from './map-session-context'
import { useLayoutDesk } from './use-layout'
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
  const { shownMap } = useEditor()
  const { desk, isReady } = useLayoutDesk(session, shownMap)
  return (
    <div ref={pane} className="dotted @container relative h-full w-full overflow-clip bg-paper">
      {size && isReady ? (
        <MapSessionContext value={session}>
          <ReactFlowProvider>
            <MapCanvas desk={desk} paneSize={size} pane={pane} />
          </ReactFlowProvider>
        </MapSessionContext>
      ) : (
        <DrawingNotice shown={!isReady} />
      )}
    </div>
  )
}

/** Only large maps take long enough for it to be seen. */
function DrawingNotice({ shown }: { shown: boolean }) {
  return (
    <p role="status" className="absolute inset-0 flex items-center justify-center text-faint text-sm">
      {shown ? 'Drawing the map…' : ''}
    </p>
  )
}
