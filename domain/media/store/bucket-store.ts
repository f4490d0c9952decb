import type { S3Driver } from 'flydrive/drivers/s3'

import type { Bucket } from '#lib/settings/bucket'
import { messageOf } from '#lib/process/explain-error'

import type { MediaStore, StoredFile } from './media-store.ts'
import { StoreAwayError } from './store-away.ts'

const CONNECT_MS = 2_000
/** Until the first byte of an answer; a picture has at most 64 MB. */
const ANSWER_MS = 10_000
const ATTEMPTS = 3
const EVERYTHING = '/'

/** Objects of a bucket whose names begin with `prefix`. The client is loaded when the first is asked for. */
export function openBucketStore(bucket: Bucket, prefix = ''): MediaStore {
  const place = `${bucket.endpoint.replace(/\/$/, '')}/${bucket.name}`
  const at = (key: string) => prefix + key
  let opened: Promise<S3Driver> | null = null
  async function asking<T>(ask: (driver: S3Driver) => Promise<T>): Promise<T> {
    opened ??= openDriver(bucket)
    try {
      return await ask(await opened)
    } catch (error) {
      throw isMissing(error) ? error : new StoreAwayError(place, reasonOf(error), error)
    }
  }
  async function orNull<T>(ask: (driver: S3Driver) => Promise<T>): Promise<T | null> {
    try {
      return await asking(ask)
    } catch (error) {
      if (isMissing(error)) return null
      throw error
    }
  }
  async function* entriesOf(folder: string, options: { recursive?: boolean } = {}) {
    let paginationToken: string | undefined
    do {
      const page = await asking((driver) =>
        driver.listAll(at(folder) || EVERYTHING, {
          ...options,
          ...(paginationToken && { paginationToken }),
        }),
      )
      yield* page.objects
      ;({ paginationToken } = page)
    } while (paginationToken)
  }
  const write = (key: string, bytes: Uint8Array) => asking((driver) => driver.put(at(key), bytes))
  const remove = (key: string) => asking((driver) => driver.delete(at(key)))
  // One after the other: some stores ask for checksums of a list that the client does not make.
  async function removeAll(folder: string): Promise<void> {
    for await (const entry of entriesOf(folder, { recursive: true }))
      if (entry.isFile) await remove(entry.key.slice(prefix.length))
  }
  return {
    kind: 'bucket',
    place,
    has: (key) => asking((driver) => driver.exists(at(key))),
    async read(key) {
      const bytes = await orNull((driver) => driver.getBytes(at(key)))
      return bytes && Buffer.from(bytes)
    },
    async *chunks(key) {
      const stream = await asking((driver) => driver.getStream(at(key)))
      for await (const chunk of stream) yield chunk as Uint8Array
    },
    write,
    copy: (from, to) => asking((driver) => driver.copy(at(from), at(to))),
    remove,
    // With the slash: of what only begins with the same letters nothing is meant.
    removeFolder: (folder) => removeAll(`${folder}/`),
    async listFolders(folder) {
      const names: string[] = []
      for await (const entry of entriesOf(folder)) if (entry.isDirectory) names.push(entry.name)
      return names
    },
    async listFiles(folder) {
      const files: StoredFile[] = []
      for await (const entry of entriesOf(folder)) {
        if (!entry.isFile) continue
        files.push({ name: entry.name, changedAt: (await entry.getMetaData()).lastModified })
      }
      return files
    },
    async isEmpty() {
      for await (const _entry of entriesOf('', { recursive: true })) return false
      return true
    },
    clear: () => removeAll(''),
    async fill(work) {
      const written: string[] = []
      try {
        return await work(async (key, bytes) => {
          written.push(key)
          await write(key, Buffer.concat(await Array.fromAsync(bytes)))
        })
      } catch (error) {
        for (const key of written) await remove(key)
        throw error
      }
    },
  }
}

// Without flydrive's Disk in front, which takes the slash from the end of a folder.
async function openDriver(bucket: Bucket): Promise<S3Driver> {
  const { S3Driver } = await import('flydrive/drivers/s3')
  const { accessKey: accessKeyId, secretKey: secretAccessKey } = bucket
  return new S3Driver({
    bucket: bucket.name,
    endpoint: bucket.endpoint,
    region: bucket.region,
    forcePathStyle: bucket.isPath,
    credentials: { accessKeyId, secretAccessKey },
    // Nobody gets a picture but through the portal, which asks whether its article is live.
    visibility: 'private',
    supportsACL: false,
    // Stores of others than Amazon do not all know the newer ones.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: ATTEMPTS,
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: ANSWER_MS },
  })
}

interface Answered {
  name?: string
  cause?: unknown
  $metadata?: { httpStatusCode?: number }
}

/** A bucket that is not there is a setting that is wrong, and no missing picture. */
function isMissing(error: unknown): boolean {
  const { name, cause, $metadata } = (error ?? {}) as Answered
  if ($metadata) return $metadata.httpStatusCode === 404 && name !== 'NoSuchBucket'
  return cause !== undefined && isMissing(cause)
}

/** What lies at the bottom says most. */
function reasonOf(error: unknown): string {
  const { cause } = (error ?? {}) as Answered
  return cause === undefined ? messageOf(error) : reasonOf(cause)
}
