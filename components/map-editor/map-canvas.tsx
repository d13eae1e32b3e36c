'use client'
import { type OnConnectEnd, ReactFlow, useReactFlow, useStoreApi } from '@xyflow/react'
import { clsx } from 'clsx'
import { type MouseEvent as ReactMouseEvent, type RefObject, Suspense, useCallback, useMemo, useState } from 'react'
import type { Box } from '@/lib/domain/layout/box'
import type { MapLayout } from '@/lib/domain/layout/layout-map'
import { countOf } from '../history/words'
import type { Drop } from '../reshaping/drop-menu'
import { lazyPart } from '../ui/later'
import type { MenuPlace } from '../workspace/context-menu'
import { useEditor } from '../workspace/editor-context'
import { EmptyMap } from '../workspace/empty-map'
import { useFoundClaims } from '../workspace/found-claims'
import { KeyBar } from '../workspace/key-bar'
import { WayDoor } from '../workspace/way-door'
import { useWorkspace } from '../workspace/workspace-context'
import { ArgumentLines } from './argument-lines'
import { ArgumentPillNode } from './argument-pill'
import { FactsContext } from './card-facts'
import { ClaimCard } from './claim-card'
import type { Connection } from './connect-menu'
import { DropOutline } from './drop-outline'
import type { LayoutDesk } from './layout-desk'
import { Legend } from './legend'
import { MapToolbar } from './map-toolbar'
import { keyAtElement, spotOfKey } from './node-key'
import { PeerPointers } from './peer-pointers'
import type { MapNode } from './scene'
import { FAR_FROM_NODES, FAR_ZOOM } from './seen'
import { keyAtPoint } from './shapes'
import { useMapKeys } from './use-map-keys'
import { useMapView } from './use-map-view'
import { useMoves } from './use-moves'
import { useScene } from './use-scene'
import { useSeen, useZoomBelow } from './use-seen'
import { leastZoom, MAX_ZOOM, type PaneSize } from './viewport'

const NODE_TYPES = { claim: ClaimCard, argument: ArgumentPillNode }
/** A map that fits the screen needs no map of itself. */
const SMALL_MAP_FROM = 24

/** Loaded when it is first asked for. */
const ContextMenu = lazyPart(async () => ({ default: (await import('../workspace/context-menu')).ContextMenu }))
const ConnectMenu = lazyPart(async () => ({ default: (await import('./connect-menu')).ConnectMenu }))
/** Loaded when something is first dropped on something. */
const DropMenu = lazyPart(() => import('../reshaping/drop-menu'))
/** Loaded for large maps, when they are first looked at from afar or the page is quiet. */
const FarView = lazyPart(() => import('./far-view'))
const SmallMap = lazyPart(async () => ({ default: (await import('./small-map')).SmallMap }))
/** Loaded for maps that have frames. */
const FrameLayer = lazyPart(() => import('./frame-layer'))

type Props = { desk: LayoutDesk; paneSize: PaneSize; pane: RefObject<HTMLDivElement | null> }

/** React Flow over the pure layout: it draws, pans, zooms and drags; what it reports becomes selections and operations. */
export function MapCanvas({ desk, paneSize, pane }: Props) {
  const { state } = useWorkspace()
  const { actions, situation, draft, shownMap, pointAt } = useEditor()
  const { found } = useFoundClaims()
  const { screenToFlowPosition } = useReactFlow()
  const flow = useStoreApi()
  const [drop, setDrop] = useState<Drop | null>(null)
  const { layout, selected, moves, over, onNodesChange, onDragStop } = useMoves(desk, setDrop)
  const large = layout.boxes.size > FAR_FROM_NODES
  const { firstView, keepView } = useMapView({ layout, paneSize, pane, nearFrom: large ? FAR_ZOOM : 0 })
  const seen = useSeen(firstView, paneSize)
  const far = useZoomBelow(firstView, FAR_ZOOM) && large && !draft
  const { scene, facts } = useScene({ layout, selected, moves, area: far ? null : seen })
  const onKeyDown = useMapKeys(layout)
  const [menu, setMenu] = useState<MenuPlace | null>(null)
  const [overview, setOverview] = useState(false)
  const [connecting, setConnecting] = useState(false)
  const [connection, setConnection] = useState<Connection | null>(null)
  const overBox = over && layout.boxes.get(over)
  const { editable } = situation
  const hasOverview = layout.boxes.size >= SMALL_MAP_FROM

  const onConnectEnd = useCallback<OnConnectEnd>((event, { fromNode }) => {
    setConnecting(false)
    const at = pointOf(event)
    const target = keyAtElement(document.elementFromPoint(at.x, at.y))
    const from = fromNode && spotOfKey(fromNode.id as MapNode['id'] as `claim:${string}`)
    if (!from || !target || target === fromNode.id) return
    setConnection({ claimId: from.id, target: spotOfKey(target), at })
  }, [])
  const chosen = useMemo(
    () => (found ? foundBoxes(found.ids, layout) : [...selected].flatMap((key) => layout.boxes.get(key) ?? [])),
    [found, layout, selected],
  )
  const label = useMemo(() => {
    const [claims, args] = [state.map.claims.size, state.map.arguments.size]
    return `Map of the debate: ${countOf(claims, 'claim')}, ${countOf(args, 'argument')}. Arrow keys walk from claim to argument.`
  }, [state.map.claims.size, state.map.arguments.size])

  return (
    <FactsContext value={facts}>
      <ReactFlow<MapNode>
        nodes={scene.nodes}
        nodeTypes={NODE_TYPES}
        defaultViewport={firstView}
        minZoom={leastZoom(layout.bounds, paneSize)}
        maxZoom={MAX_ZOOM}
        className={clsx(!moves && 'map-glides', connecting && 'map-connecting', found && 'map-found')}
        tabIndex={0}
        aria-label={label}
        data-testid="map"
        onKeyDown={onKeyDown}
        onNodesChange={onNodesChange}
        onNodeDragStop={(event) => onDragStop(pointOf(event))}
        onSelectionDragStop={(event) => onDragStop(pointOf(event))}
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
        onPaneClick={(event) => {
          if (!far) return
          const at = screenToFlowPosition({ x: event.clientX, y: event.clientY })
          const key = keyAtPoint(layout, at, 40)
          if (key) actions.goTo(spotOfKey(key))
        }}
        onDoubleClick={(event) => {
          if (!editable || !(event.target instanceof Element) || !event.target.matches('.react-flow__pane')) return
          actions.begin({ kind: 'claim', pin: rounded(screenToFlowPosition({ x: event.clientX, y: event.clientY })) })
        }}
        // React Flow hears of the key some frames late: a quick press would choose one card instead of one more.
        onPointerDownCapture={({ shiftKey }) => flow.setState({ multiSelectionActive: shiftKey })}
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
        {overBox ? <DropOutline box={overBox} /> : null}
        {shownMap.frames.isEmpty() ? null : (
          <Suspense fallback={null}>
            <FrameLayer map={shownMap} layout={layout} />
          </Suspense>
        )}
        {far ? (
          <Suspense fallback={null}>
            <FarView map={shownMap} layout={layout} chosen={chosen} firstView={firstView} paneSize={paneSize} />
          </Suspense>
        ) : (
          <ArgumentLines lines={scene.lines} />
        )}
      </ReactFlow>
      <div className="pointer-events-none absolute inset-x-3 top-3 z-5 flex items-start justify-between gap-3">
        <div className="pointer-events-auto min-w-0 rounded-md bg-paper/85 px-1">
          <WayDoor />
        </div>
        <div className="shrink-0 @max-md:hidden">
          <Legend />
        </div>
      </div>
      <div className="absolute bottom-18 left-3">
        <MapToolbar overview={hasOverview ? { shown: overview, toggle: () => setOverview(!overview) } : null} />
      </div>
      {hasOverview && overview ? (
        <div className="absolute right-3 bottom-18 @max-2xl:hidden">
          <Suspense fallback={null}>
            <SmallMap map={shownMap} layout={layout} />
          </Suspense>
        </div>
      ) : null}
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
      {menu ? (
        <Suspense fallback={null}>
          <ContextMenu place={menu} onClose={() => setMenu(null)} />
        </Suspense>
      ) : null}
      {drop ? (
        <Suspense fallback={null}>
          <DropMenu drop={drop} onClose={() => setDrop(null)} />
        </Suspense>
      ) : null}
      {connection ? (
        <Suspense fallback={null}>
          <ConnectMenu connection={connection} onClose={() => setConnection(null)} />
        </Suspense>
      ) : null}
    </FactsContext>
  )
}

const rounded = ({ x, y }: { x: number; y: number }) => ({ x: Math.round(x), y: Math.round(y) })

function pointOf(event: MouseEvent | TouchEvent | ReactMouseEvent): { x: number; y: number } {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY }
  const [touch] = event.changedTouches
  return touch ? { x: touch.clientX, y: touch.clientY } : { x: 0, y: 0 }
}

const foundBoxes = (claimIds: ReadonlySet<string>, { boxes }: MapLayout): Box[] =>
  [...claimIds].flatMap((id) => boxes.get(`claim:${id}`) ?? [])
