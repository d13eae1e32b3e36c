'use client'
import { ChevronDown } from 'lucide-react'
import { Button } from '../ui/button'
import { Menu, MenuContent, MenuRadioGroup, MenuRadioItem, MenuTrigger } from '../ui/menu'

type Props = {
  /** What is chosen: the button is called so. */
  label: string
  value: string
  choices: readonly { value: string; words: string }[]
  /** What the chosen one means. */
  says: string
  onChoose: (value: string) => void
}

/** One of a few settings that are seldom changed: a button that says the present one, with the others in a menu. */
export function ChoiceMenu({ label, value, choices, says, onChoose }: Props) {
  const chosen = choices.find((choice) => choice.value === value)?.words ?? ''
  return (
    <div className="flex flex-col items-start gap-1">
      <Menu>
        <MenuTrigger asChild>
          <Button
            size="sm"
            aria-label={`${label}: ${chosen}`}
            className="h-auto! min-h-8 max-w-full whitespace-normal! py-1 text-left"
          >
            <span>
              <span className="font-normal text-faint">{label}:</span> {chosen}
            </span>
            <ChevronDown aria-hidden="true" />
          </Button>
        </MenuTrigger>
        <MenuContent align="start">
          <MenuRadioGroup value={value} onValueChange={onChoose}>
            {choices.map((choice) => (
              <MenuRadioItem key={choice.value} value={choice.value}>
                {choice.words}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
        </MenuContent>
      </Menu>
      <p className="text-faint text-xs">{says}</p>
    </div>
  )
}
