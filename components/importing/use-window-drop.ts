'use client'
import { useEffect, useEffectEvent, useState } from 'react'

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/**
 * Takes a file that is dropped anywhere on the window; of several the first. Answers whether one is held over it. While
 * not enabled a dropped file does nothing: the browser would leave the page to show it.
 */
export function useWindowDrop(onFile: (file: File) => void, enabled = true): boolean {
  const [over, setOver] = useState(false)
  const take = useEffectEvent((event: DragEvent) => {
    const file = event.dataTransfer?.files[0]
    if (enabled && file) onFile(file)
  })
  useEffect(() => {
    const hold = (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    // Leaving one element of the page for another goes somewhere; leaving the window goes nowhere.
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const drop = (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      take(event)
    }
    window.addEventListener('dragenter', hold)
    window.addEventListener('dragover', hold)
    window.addEventListener('dragleave', leave)
    window.addEventListener('drop', drop)
    return () => {
      window.removeEventListener('dragenter', hold)
      window.removeEventListener('dragover', hold)
      window.removeEventListener('dragleave', leave)
      window.removeEventListener('drop', drop)
    }
  }, [])
  return over && enabled
}
