export interface StoredFile {
  /** Within its folder. */
  name: string
  changedAt: Date
}

/** Writes a file whose bytes come as they are read. */
export type WriteChunks = (key: string, bytes: AsyncIterable<Uint8Array>) => Promise<void>

/** Where pictures are kept, under keys made here: a folder of this machine, or a bucket of an S3-compatible store. */
export interface MediaStore {
  kind: 'folder' | 'bucket'
  /** For who looks after it. */
  place: string
  has(key: string): Promise<boolean>
  /** Null when it is not there. */
  read(key: string): Promise<Buffer | null>
  /** Opened when the first bytes are asked for; throws when it is not there. */
  chunks(key: string): AsyncGenerator<Uint8Array>
  /** Whole or not at all; replaces what is there. */
  write(key: string, bytes: Uint8Array): Promise<void>
  copy(from: string, to: string): Promise<void>
  remove(key: string): Promise<void>
  /** With the files that lie in it. */
  removeFolder(folder: string): Promise<void>
  /** Names of what lies in a folder itself; '' is the outermost. Nothing when there is no such folder. */
  listFolders(folder: string): Promise<string[]>
  listFiles(folder: string): Promise<StoredFile[]>
  isEmpty(): Promise<boolean>
  clear(): Promise<void>
  /** Fills an empty one with all that `work` writes, or, when that fails, with nothing. */
  fill<T>(work: (write: WriteChunks) => Promise<T>): Promise<T>
}
