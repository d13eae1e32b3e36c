'use client'
import { useEffect } from 'react'
import { Toaster as Sonner, toast } from 'sonner'
import { toastStore } from './toast'

/** The messages on the page, the newest in front. */
export function ToastList() {
  // After the list's own effects: from here on it hears what is said.
  useEffect(() => toastStore.isThere(toast), [])
  return (
    <Sonner
      position="bottom-center"
      // Above the acts of the map, which take two lines over the tabs of a phone.
      offset={{ bottom: 80 }}
      mobileOffset={{ bottom: 172 }}
      visibleToasts={2}
      gap={8}
      // Under the veil of a dialog, which has 50.
      style={{ zIndex: 40 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-card bg-ink px-4 py-3 font-sans text-paper text-sm shadow-float',
          description: 'text-paper/75',
          icon: '[&_svg]:size-4',
          actionButton:
            'ml-auto shrink-0 rounded-sm px-2 py-1 font-medium underline decoration-paper/40 underline-offset-4 hover:bg-paper/10',
          cancelButton: 'shrink-0 rounded-sm px-2 py-1 hover:bg-paper/10',
        },
      }}
    />
  )
}
