import Link from 'next/link'
import { Button } from '@/components/ui/button'
import { AccountDoor } from './account-door'
import { CruxMark } from './crux-mark'
import { LightMenu } from './light-menu'

type Props = { person: { id: string; name: string } | null }

/** The top bar of every page that is not a map. */
export function SiteHeader({ person }: Props) {
  return (
    <header className="sticky top-0 z-10 border-line border-b bg-surface">
      <div className="mx-auto flex h-13 max-w-6xl items-center gap-3 px-4 sm:px-6">
        <Link href="/" className="-ml-1 flex items-center gap-2 rounded-sm px-1 py-1 font-semibold text-base">
          <CruxMark />
          Crux
        </Link>
        <div className="flex-1" />
        {person ? null : (
          <>
            <Button asChild look="quiet">
              <Link href="/sign-in">Sign in</Link>
            </Button>
            <Button asChild look="primary" className="max-sm:hidden">
              <Link href="/sign-up">Create an account</Link>
            </Button>
          </>
        )}
        {person ? <AccountDoor person={person} /> : <LightMenu />}
      </div>
    </header>
  )
}
