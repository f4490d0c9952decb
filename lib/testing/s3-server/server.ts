// An S3-compatible store with one bucket, as small as tests need: it takes what is signed, answers in Amazon's form, lists at most
// a thousand at a time, and keeps its objects as files of a folder, so that who starts it again finds them.

import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'

import { whyRefused, type Keys } from './signature.ts'

const MAX_LISTED = 1_000
const ETAG = '"of a test"'

export interface BucketOptions extends Keys {
  bucket: string
  folder: string
}

/** Not yet listening. */
export function createBucketServer(options: BucketOptions): Server {
  mkdirSync(options.folder, { recursive: true })
  return createServer((request, response) => {
    void answer(request, response, options).catch((error: unknown) => {
      response.destroy(error instanceof Error ? error : undefined)
    })
  })
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: BucketOptions,
): Promise<void> {
  const body = await buffer(request)
  const refused = whyRefused(request, body, options)
  if (refused) return refuse(response, 403, refused)
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://store')
  const [bucket = '', ...parts] = decodeURIComponent(pathname).slice(1).split('/')
  if (bucket !== options.bucket) return refuse(response, 404, 'NoSuchBucket')
  const key = parts.join('/')
  if (key === '') return send(response, list(options.folder, searchParams))
  const file = fileOf(options.folder, key)
  if (request.method === 'DELETE') {
    rmSync(file, { force: true })
    response.writeHead(204).end()
    return
  }
  if (request.method === 'PUT') {
    const from = request.headers['x-amz-copy-source']
    if (from === undefined) {
      writeFileSync(file, body)
      response.writeHead(200, { etag: ETAG }).end()
      return
    }
    const source = decodeURIComponent(String(from)).replace(`/${bucket}/`, '')
    writeFileSync(file, readFileSync(fileOf(options.folder, source)))
    return send(response, `<CopyObjectResult><ETag>${ETAG}</ETag></CopyObjectResult>`)
  }
  const found = statSync(file, { throwIfNoEntry: false })
  if (!found) return refuse(response, 404, 'NoSuchKey')
  response.writeHead(200, {
    etag: ETAG,
    'content-length': found.size,
    'last-modified': found.mtime.toUTCString(),
  })
  response.end(request.method === 'HEAD' ? undefined : readFileSync(file))
}

/** A key is one name: a store knows no folders. */
const fileOf = (folder: string, key: string) => join(folder, encodeURIComponent(key))

function list(folder: string, asked: URLSearchParams): string {
  const [prefix, delimiter, token] = ['prefix', 'delimiter', 'continuation-token'].map(
    (name) => asked.get(name) ?? '',
  ) as [string, string, string]
  const keys = readdirSync(folder)
    .map(decodeURIComponent)
    .filter((key) => key.startsWith(prefix))
    .toSorted()
  const entries = new Map<string, string>()
  for (const key of keys) {
    const end = delimiter === '' ? -1 : key.indexOf(delimiter, prefix.length)
    if (end >= 0) {
      const common = key.slice(0, end + 1)
      entries.set(common, `<CommonPrefixes><Prefix>${common}</Prefix></CommonPrefixes>`)
    } else {
      const { size, mtime } = statSync(fileOf(folder, key))
      entries.set(
        key,
        `<Contents><Key>${key}</Key><LastModified>${mtime.toISOString()}</LastModified><ETag>${ETAG}</ETag><Size>${size}</Size></Contents>`,
      )
    }
  }
  const rest = [...entries].filter(([name]) => name > token)
  const shown = rest.slice(0, MAX_LISTED)
  const more = rest.length > shown.length
  const next = more ? `<NextContinuationToken>${shown.at(-1)?.[0]}</NextContinuationToken>` : ''
  return `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${shown.map(([, xml]) => xml).join('')}</ListBucketResult>`
}

function send(response: ServerResponse, xml: string, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?>\n${xml}`)
}

const refuse = (response: ServerResponse, status: number, code: string): void =>
  send(response, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`, status)
