'use client'
import { MiniMap, type OnConnectEnd, ReactFlow, useReactFlow } from '@xyflow/react'
import { clsx } from 'clsx'
import { type RefObject, useCallback, useMemo, useState } from 'react'
import { useEditor } from '../workspace/editor-context'
import { EmptyMap } from '../workspace/empty-map'
import { KeyBar } from '../workspace/key-bar'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentEdge, EdgeDrawings } from './argument-edge'
import { ArgumentPillNode } from './argument-pill'
import { ClaimCard } from './claim-card'
import { type Connection, ConnectMenu } from './connect-menu'
import { MapContextMenu, type MenuPlace } from './context-menu'
import { Legend } from './legend'
import { MapToolbar } from './map-toolbar'
import { keyAtElement, spotOfKey } from './node-key'
import { PeerPointers } from './peer-pointers'
import type { MapEdge, MapNode } from './scene'
import { useMapKeys } from './use-map-keys'
import { useMapView } from './use-map-view'
import { useScene } from './use-scene'
import { MAX_ZOOM, MIN_ZOOM, type PaneSize } from './viewport'

const NODE_TYPES = { claim: ClaimCard, argument: ArgumentPillNode }
const EDGE_TYPES = { argument: ArgumentEdge }
/** A map that fits the screen needs no map of itself. */
const MINIMAP_FROM = 24
const MINIMAP_SIZE = { width: 148, height: 104 }

type Props = { paneSize: PaneSize; pane: RefObject<HTMLDivElement | null> }

/** React Flow over the pure layout: it draws, pans, zooms and drags; what it reports becomes selections and operations. */
export function MapCanvas({ paneSize, pane }: Props) {
  const { state } = useWorkspace()
  const { actions, situation, draft, pointAt } = useEditor()
  const { screenToFlowPosition } = useReactFlow()
  const { scene, layout, dragging, onNodesChange, onDragStop } = useScene()
  const { firstView, keepView } = useMapView({ layout, paneSize, pane })
  const onKeyDown = useMapKeys(layout)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [connecting, setConnecting] = useState(false)
  const [connection, setConnection] = useState<Connection | null>(null)
  const { editable } = situation

  const onConnectEnd = useCallback<OnConnectEnd>((event, { fromNode }) => {
    setConnecting(false)
    const at = pointOf(event)
    const target = keyAtElement(document.elementFromPoint(at.x, at.y))
    const from = fromNode && spotOfKey(fromNode.id as MapNode['id'] as `claim:${string}`)
    if (!from || !target || target === fromNode.id) return
    setConnection({ claimId: from.id, target: spotOfKey(target), at })
  }, [])
  const label = useMemo(() => {
    const [claims, args] = [state.map.claims.size, state.map.arguments.size]
    return `Map of the debate: ${claims} claims, ${args} arguments. Arrow keys walk from claim to argument.`
  }, [state.map.claims.size, state.map.arguments.size])

  return (
    <>
      <EdgeDrawings />
      <ReactFlow<MapNode, MapEdge>
        nodes={scene.nodes}
        edges={scene.edges}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        defaultViewport={firstView}
        minZoom={MIN_ZOOM}
        maxZoom={MAX_ZOOM}
        onlyRenderVisibleElements
        className={clsx(!dragging && 'map-glides', connecting && 'map-connecting')}
        tabIndex={0}
        aria-label={label}
        data-testid="map"
        onKeyDown={onKeyDown}
        onNodesChange={onNodesChange}
        onNodeDragStop={onDragStop}
        onSelectionDragStop={onDragStop}
        onConnectStart={() => setConnecting(true)}
        onConnectEnd={onConnectEnd}
        onMoveEnd={(_event, view) => keepView(view)}
        onNodeDoubleClick={() => actions.run('edit')}
        onNodeContextMenu={(event, node) => {
          event.preventDefault()
          if (!node.selected) actions.goTo(spotOfKey(node.id as `claim:${string}`))
          setMenu({ x: event.clientX, y: event.clientY, onPane: null })
        }}
        onPaneContextMenu={(event) => {
          event.preventDefault()
          const at = { x: event.clientX, y: event.clientY }
          setMenu({ ...at, onPane: rounded(screenToFlowPosition(at)) })
        }}
        onDoubleClick={(event) => {
          if (!editable || !(event.target instanceof Element) || !event.target.matches('.react-flow__pane')) return
          actions.begin({ kind: 'claim', pin: rounded(screenToFlowPosition({ x: event.clientX, y: event.clientY })) })
        }}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse')
            pointAt(rounded(screenToFlowPosition({ x: event.clientX, y: event.clientY })))
        }}
        onPointerLeave={() => pointAt(null)}
        nodesDraggable={editable}
        nodesConnectable={editable}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        panActivationKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode="Shift"
        connectOnClick={false}
        zoomOnDoubleClick={false}
        panOnScroll
        elevateNodesOnSelect={false}
        nodeDragThreshold={4}
        attributionPosition="bottom-left"
      >
        <PeerPointers />
        {scene.nodes.length >= MINIMAP_FROM ? (
          <MiniMap
            ariaLabel="Small map of the whole debate"
            pannable
            zoomable
            position="bottom-right"
            className="map-minimap @max-2xl:hidden"
            style={MINIMAP_SIZE}
            nodeColor={minimapColour}
            nodeStrokeWidth={0}
            nodeBorderRadius={6}
          />
        ) : null}
      </ReactFlow>
      <div className="pointer-events-none absolute top-3 right-3 @max-md:hidden">
        <Legend />
      </div>
      <div className="absolute bottom-18 left-3">
        <MapToolbar />
      </div>
      <div className="pointer-events-none absolute inset-x-2 bottom-4 flex justify-center">
        <div className="pointer-events-auto max-w-full">
          <KeyBar />
        </div>
      </div>
      {situation.empty && !draft ? (
        <div className="pointer-events-none absolute inset-0 flex items-center justify-center pb-16">
          <EmptyMap />
        </div>
      ) : null}
      <MapContextMenu place={menu} onClose={() => setMenu(null)} />
      <ConnectMenu connection={connection} onClose={() => setConnection(null)} />
    </>
  )
}

const rounded = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) })

function pointOf(event: MouseEvent | TouchEvent): { x: number; y: number } {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY }
  const [touch] = event.changedTouches
  return touch ? { x: touch.clientX, y: touch.clientY } : { x: 0, y: 0 }
}

function minimapColour(node: MapNode): string {
  if (node.selected) return 'var(--color-accent)'
  if (node.type === 'argument') return node.data.stance === 'pro' ? 'var(--color-pro)' : 'var(--color-con)'
  const { role } = node.data.status
  if (role === 'reason') return 'color-mix(in srgb, var(--color-pro) 45%, var(--color-line))'
  if (role === 'objection' || role === 'undercut') return 'color-mix(in srgb, var(--color-con) 45%, var(--color-line))'
  return role === 'thesis' ? 'var(--color-ink)' : 'var(--color-faint)'
}
