import type { Content } from '../content.ts'

// One article as it goes out in other forms: its content with the names that content only has codes
// for, and where its pictures are. Every form is built from this and nothing else.
export interface ExportPicture {
  /** Path of a JPEG below the media folder. */
  storageKey: string
  /** Absolute, and open to everybody; null while strangers cannot see the picture. */
  url: string | null
  /** Pixels. */
  width: number
  height: number
}

export interface EditionExport {
  editionId: number
  revision: { number: number; hash: string }
  content: Content
  place: { code: string; name: string }
  topicName: string | null
  /** Where readers find the site; empty where it has no address yet. */
  siteAddress: string
  /** By media id. */
  pictures: ReadonlyMap<number, ExportPicture>
}
