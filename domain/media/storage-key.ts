import { randomBytes } from 'node:crypto'

/** A new random part of the paths of one picture's renditions. */
export const createFileKey = (): string => randomBytes(17).toString('hex')

/** Where a rendition is kept, below the media folder. `fileKey` is its picture's. */
export const storageKey = (fileKey: string, fileName: string): string =>
  `${fileKey.slice(0, 2)}/${fileKey.slice(2)}-${fileName}`
