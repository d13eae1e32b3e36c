import { FileUp } from 'lucide-react'
import { createPortal } from 'react-dom'

/** Lies over the page while a file is held over it. */
export function DropVeil() {
  return createPortal(
    <div className="pointer-events-none fixed inset-0 z-60 flex items-center justify-center bg-veil p-6 motion-safe:animate-appear">
      <p className="flex items-center gap-3 rounded-card border-2 border-accent border-dashed bg-surface px-8 py-6 font-medium text-base shadow-float">
        <FileUp aria-hidden="true" className="size-5 text-accent" />
        Drop the file to import it
      </p>
    </div>,
    document.body,
  )
}
