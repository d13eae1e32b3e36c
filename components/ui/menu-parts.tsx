'use client'
import { clsx } from 'clsx'
import { Check } from 'lucide-react'
import { DropdownMenu as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { Kbd } from './kbd'

export const MenuTrigger = Primitive.Trigger
export const MenuRadioGroup = Primitive.RadioGroup

/** A menu button with its list. The page around it stays reachable: nothing in a menu must be answered first. */
export function Menu(props: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root modal={false} {...props} />
}

/** The list of acts that a menu button opens. */
export function MenuContent({ className, ...props }: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        align="end"
        sideOffset={6}
        collisionPadding={8}
        className={clsx(
          'z-50 max-w-[calc(100vw-1rem)] max-h-(--radix-dropdown-menu-content-available-height) min-w-48 overflow-y-auto rounded-card border',
          'border-line bg-raised p-1 shadow-float motion-safe:animate-appear',
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  )
}

const itemClass = clsx(
  'flex min-h-8 select-none items-center gap-2.5 rounded-md px-2.5 text-ink text-sm outline-none',
  'data-[disabled]:opacity-45 data-[highlighted]:bg-ink/6 pointer-coarse:min-h-11',
  '[&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-faint',
)

type ItemProps = ComponentProps<typeof Primitive.Item> & {
  icon?: ReactNode
  shortcut?: string
  danger?: boolean
}

/** One act of a menu. */
export function MenuItem({ icon, shortcut, danger, className, children, ...props }: ItemProps) {
  const { asChild, ...rest } = props
  const danged = danger && 'text-con data-[highlighted]:bg-con-soft [&_svg]:text-con'
  if (asChild) {
    return (
      <Primitive.Item asChild className={clsx(itemClass, danged, className)} {...rest}>
        {children}
      </Primitive.Item>
    )
  }
  return (
    <Primitive.Item className={clsx(itemClass, danged, className)} {...rest}>
      {icon}
      <span className="flex-1">{children}</span>
      {shortcut ? (
        <span className="pointer-coarse:hidden">
          <Kbd>{shortcut}</Kbd>
        </span>
      ) : null}
    </Primitive.Item>
  )
}

/** One of several choices, the chosen one ticked. */
export function MenuRadioItem({ className, children, ...props }: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={clsx(itemClass, className)} {...props}>
      <span className="flex size-4 items-center justify-center">
        <Primitive.ItemIndicator>
          <Check aria-hidden="true" />
        </Primitive.ItemIndicator>
      </span>
      <span className="flex-1">{children}</span>
    </Primitive.RadioItem>
  )
}

/** A heading inside a menu. */
export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2.5 pt-2 pb-1 text-faint text-xs">{children}</Primitive.Label>
}

/** A hairline between groups of acts. */
export function MenuSeparator() {
  return <Primitive.Separator className="my-1 h-px bg-line" />
}
