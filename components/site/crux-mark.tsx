import { clsx } from 'clsx'

/** The mark of Crux: where the lines of a debate cross. */
export function CruxMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={clsx('size-5 shrink-0 text-accent', className)}
      fill="none"
      stroke="currentColor"
      strokeWidth="2.25"
      strokeLinecap="round"
    >
      <circle cx="12" cy="12" r="9" />
      <path d="M12 3v5M12 16v5M3 12h5M16 12h5" />
    </svg>
  )
}
