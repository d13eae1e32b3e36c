import { CircleAlert } from 'lucide-react'

/** What went wrong with a form as a whole; read out when it appears. */
export function FormError({ children }: { children: string | null }) {
  return (
    <div role="alert" className="empty:hidden">
      {children ? (
        <p className="flex items-start gap-2 rounded-md bg-con-soft px-3 py-2 text-con text-sm">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {children}
        </p>
      ) : null}
    </div>
  )
}
