import { Inbox, Pencil, Plus, Trash2 } from 'lucide-react'
import type { ReactNode } from 'react'
import { VERDICTS } from '@/lib/domain/evaluation/verdict'
import type { MapPicture } from '@/lib/domain/picture/map-picture'
import { LivePicture } from '../map-picture/live-picture'
import { Avatar } from '../ui/avatar'
import { Badge, type BadgeTone } from '../ui/badge'
import { Button } from '../ui/button'
import type { ButtonLook, ButtonSize } from '../ui/button-class'
import { EmptyState } from '../ui/empty-state'
import { IconButton } from '../ui/icon-button'
import { Input } from '../ui/input'
import { Kbd } from '../ui/kbd'
import { ROLE_ICONS, ROLE_INKS } from '../workspace/status-line'
import { VerdictWord } from '../workspace/verdict-word'
import { contrastOf, type Tokens } from './contrast'
import { SHAPE_PAIRS, TEXT_PAIRS, type TokenPair } from './token-pairs'

type Themes = { light: Tokens; dark: Tokens }
type Props = { tokens: Themes; picture: MapPicture }

const LOOKS: readonly ButtonLook[] = ['primary', 'secondary', 'quiet', 'danger']
const SIZES: readonly ButtonSize[] = ['sm', 'md', 'lg']
const TONES: readonly BadgeTone[] = ['plain', 'pro', 'con', 'warn', 'both', 'accent']
const SANS = ['text-2xs', 'text-xs', 'text-sm', 'text-base']
const SERIF = ['text-base', 'text-lg', 'text-xl', 'text-2xl', 'text-3xl', 'text-4xl']
const ROLES = Object.keys(ROLE_ICONS) as (keyof typeof ROLE_ICONS)[]

/** Every token and part on one page, for those who build with them. */
export function DesignPage({ tokens, picture }: Props) {
  return (
    <main className="mx-auto flex max-w-6xl flex-col gap-12 px-4 py-10 sm:px-6">
      <h1 className="font-semibold font-serif text-3xl tracking-tight">The design language</h1>
      <Part title="Colours">
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-3 lg:grid-cols-6">
          {Object.keys(tokens.light).map((name) => (
            <div key={name} className="overflow-hidden rounded-md border border-line bg-surface">
              <div className="h-14" style={{ backgroundColor: `var(--color-${name})` }} />
              <p className="px-2.5 py-2 text-xs">
                <span className="block font-medium">{name}</span>
                <span className="block text-faint">{tokens.light[name]}</span>
                <span className="block text-faint">{tokens.dark[name]}</span>
              </p>
            </div>
          ))}
        </div>
      </Part>
      <Part title="Contrast">
        <div className="grid gap-6 lg:grid-cols-2">
          <Pairs title="Text: at least 4.5" pairs={TEXT_PAIRS} tokens={tokens} />
          <Pairs title="Shapes: at least 3" pairs={SHAPE_PAIRS} tokens={tokens} />
        </div>
      </Part>
      <Part title="Type">
        <div className="grid gap-6 lg:grid-cols-2">
          <div className="flex flex-col gap-2">
            {SANS.map((size) => (
              <p key={size} className={size}>
                The tool speaks in a sans: {size}
              </p>
            ))}
          </div>
          <div className="flex flex-col gap-2 font-serif">
            {SERIF.map((size) => (
              <p key={size} className={size}>
                What is argued: {size}
              </p>
            ))}
          </div>
        </div>
      </Part>
      <Part title="Parts">
        {SIZES.map((size) => (
          <div key={size} className="flex flex-wrap items-center gap-3">
            {LOOKS.map((look) => (
              <Button key={look} look={look} size={size}>
                <Plus aria-hidden="true" />
                {look}
              </Button>
            ))}
            <Button size={size} busy>
              busy
            </Button>
            <Button size={size} disabled>
              disabled
            </Button>
          </div>
        ))}
        <div className="flex flex-wrap items-center gap-3">
          <IconButton label="Edit" shortcut="E">
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton label="Delete" size="sm">
            <Trash2 aria-hidden="true" />
          </IconButton>
          <Kbd>R</Kbd>
          <Avatar person={{ id: 'mara', name: 'Mara' }} />
          <Avatar person={{ id: 'jonas', name: 'Jonas' }} size="sm" />
          {TONES.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
          <Input aria-label="A field" placeholder="A field" className="max-w-48" />
        </div>
        <div className="flex flex-wrap gap-6">
          {ROLES.map((role) => {
            const Icon = ROLE_ICONS[role]
            return (
              <span key={role} className={`inline-flex items-center gap-1.5 font-semibold text-2xs ${ROLE_INKS[role]}`}>
                <Icon aria-hidden="true" className="size-3" strokeWidth={2.25} />
                {role}
              </span>
            )
          })}
        </div>
        <div className="flex flex-wrap gap-6 text-2xs">
          {VERDICTS.map((verdict) => (
            <VerdictWord key={verdict} verdict={verdict} />
          ))}
        </div>
        <EmptyState
          className="rounded-card border border-line border-dashed"
          icon={<Inbox aria-hidden="true" />}
          title="An empty state teaches one thing"
          action={<Button look="primary">The act that fills it</Button>}
        >
          Two lines at most: what would stand here, and how it comes about.
        </EmptyState>
      </Part>
      <Part title="The map">
        <LivePicture
          mapId={null}
          drawn={{ seq: 0, picture }}
          part="whole"
          room={{ width: 1_100, height: 480 }}
          outlineRows={20}
          className="h-[30rem] rounded-card border border-line bg-paper"
        />
      </Part>
    </main>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="flex flex-col gap-4">
      <h2 className="font-semibold text-base">{title}</h2>
      {children}
    </section>
  )
}

function Pairs({ title, pairs, tokens }: { title: string; pairs: readonly TokenPair[]; tokens: Themes }) {
  const measured = (theme: keyof Themes, { ink, ground }: TokenPair) =>
    contrastOf(tokens[theme][ink] ?? '#000000', tokens[theme][ground] ?? '#000000').toFixed(1)
  return (
    <table className="w-full self-start text-left">
      <caption className="pb-2 text-left text-faint">{title}</caption>
      <thead className="text-faint text-xs">
        <tr>
          <th className="py-1 font-normal">meaning</th>
          <th className="py-1 text-right font-normal">light</th>
          <th className="py-1 text-right font-normal">dark</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={`${pair.ink} ${pair.ground} ${pair.meaning}`} className="border-line border-t">
            <td className="py-1">
              <span
                className="rounded-sm px-1.5 py-0.5"
                style={{ color: `var(--color-${pair.ink})`, backgroundColor: `var(--color-${pair.ground})` }}
              >
                {pair.ink} on {pair.ground}
              </span>{' '}
              <span className="text-faint text-xs">{pair.meaning}</span>
            </td>
            <td className="py-1 text-right tabular-nums">{measured('light', pair)}</td>
            <td className="py-1 text-right tabular-nums">{measured('dark', pair)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
