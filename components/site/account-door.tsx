'use client'
import dynamic from 'next/dynamic'

/** The person's menu with code of its own, which visitors do not fetch. */
export const AccountDoor = dynamic(async () => (await import('./account-menu')).AccountMenu)
