'use client'
import dynamic from 'next/dynamic'

/** The dashboard with code of its own: visitors of the first page, who get another one, do not fetch it. */
export const DashboardDoor = dynamic(async () => (await import('./dashboard')).Dashboard)
