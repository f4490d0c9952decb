import type { Metadata } from 'next'
import { notFound } from 'next/navigation'

import { ButtonParts } from '../_components/button-parts.tsx'
import { FieldParts } from '../_components/field-parts.tsx'
import { Frames } from '../_components/frames.tsx'
import { HeadParts } from '../_components/head-parts.tsx'
import { ListParts } from '../_components/list-parts.tsx'
import { MatterParts } from '../_components/matter-parts.tsx'
import { NoteParts } from '../_components/note-parts.tsx'
import { TableParts } from '../_components/table-parts.tsx'
import { WindowParts } from '../_components/window-parts.tsx'
import { findGalleryMode, GALLERY_MODES, type GalleryMode } from '../modes.ts'

export const metadata: Metadata = { title: '元件' }

const modes = Object.keys(GALLERY_MODES) as GalleryMode[]

export const generateStaticParams = () => [{ mode: [] }, ...modes.map((mode) => ({ mode: [mode] }))]

/** Every part of components/ui in each of its states; without a mode, all modes at all widths in frames. */
export default async function GalleryPage({ params }: { params: Promise<{ mode?: string[] }> }) {
  const [name] = (await params).mode ?? []
  if (name === undefined) return <Frames />
  if (!findGalleryMode(name)) notFound()
  return (
    <main className="grid gap-8 p-gutter">
      <ButtonParts />
      <FieldParts />
      <NoteParts />
      <HeadParts />
      <ListParts />
      <TableParts />
      <MatterParts />
      <WindowParts />
    </main>
  )
}
