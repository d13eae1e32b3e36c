import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { readTokens } from '@/components/design/contrast'
import { DesignPage } from '@/components/design/design-page'
import { exampleDebate } from '@/components/site/example-debate'
import { pictureOfMap } from '@/lib/domain/picture/map-picture'

export const metadata: Metadata = { title: 'Design', robots: { index: false } }

/** The design language on its real tokens and parts; docs/design.md says why. In development only. */
export default async function DesignRoute() {
  if (process.env.NODE_ENV === 'production') notFound()
  const css = await readFile(join(process.cwd(), 'app/globals.css'), 'utf8')
  return <DesignPage tokens={readTokens(css)} picture={pictureOfMap(exampleDebate())} />
}
