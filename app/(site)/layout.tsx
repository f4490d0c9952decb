import { ReaderRoot } from './_components/reader-root.tsx'
import { readerMetadata, READER_VIEWPORT } from './_lib/reader-head.ts'

export const ensureStatic = 'navigation'
export const generateMetadata = readerMetadata
export const viewport = READER_VIEWPORT

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return <ReaderRoot>{children}</ReaderRoot>
}
