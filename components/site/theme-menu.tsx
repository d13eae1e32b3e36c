'use client'
import { useState } from 'react'
import { MenuLabel, MenuRadioGroup, MenuRadioItem } from '@/components/ui/menu'
import { parseTheme, THEME_COOKIE, type Theme } from './theme'

const YEAR_SECONDS = 365 * 24 * 60 * 60
const NAMES: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' }

/** Light, dark, or as the system says: a part of a menu. Changes the page at once. */
export function ThemeMenu() {
  const [theme, setTheme] = useState<Theme>(() => parseTheme(document.documentElement.dataset.theme))
  const choose = (value: string) => {
    const chosen = parseTheme(value)
    setTheme(chosen)
    if (chosen === 'system') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = chosen
    const age = chosen === 'system' ? 0 : YEAR_SECONDS
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that Crux runs in
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=${age}; samesite=lax`
  }
  return (
    <>
      <MenuLabel>Light</MenuLabel>
      <MenuRadioGroup value={theme} onValueChange={choose}>
        {(Object.keys(NAMES) as Theme[]).map((name) => (
          <MenuRadioItem key={name} value={name} onSelect={(event) => event.preventDefault()}>
            {NAMES[name]}
          </MenuRadioItem>
        ))}
      </MenuRadioGroup>
    </>
  )
}
