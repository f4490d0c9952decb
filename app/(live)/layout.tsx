import { connection } from 'next/server'

import { ReaderRoot } from '../(site)/_components/reader-root.tsx'
import { readerMetadata, READER_VIEWPORT } from '../(site)/_lib/reader-head.ts'

// Readers' pages that are made for each visit: a form, and what only the holder of a number may see. The gate has them
// rendered whole and takes the framework's scripts off them (server/gate/slim-answer.ts).
export const instant = false
export const generateMetadata = readerMetadata
export const viewport = READER_VIEWPORT

export default async function LiveLayout({ children }: { children: React.ReactNode }) {
  await connection()
  return <ReaderRoot>{children}</ReaderRoot>
}
