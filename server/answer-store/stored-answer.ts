import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

import { TYPE_FOR_PEOPLE } from '#lib/http/type-for-people'

const zip = promisify(gzip)
const brotli = promisify(brotliCompress)

/** As well as it goes within a few milliseconds; the best takes ten times as long for 2 % less. */
const BROTLI_QUALITY = 9

export const ENCODINGS = ['br', 'gzip', 'identity'] as const
export type Encoding = (typeof ENCODINGS)[number]

/** Names and values in turn, without those of the connection. */
interface Heads extends Record<Encoding, string[]> {
  /** Without those of the body, too. */
  bare: string[]
}

/** What was answered at an address, as it is sent: nothing is made or compressed for who asks again. */
export interface StoredAnswer {
  status: number
  heads: Heads
  /** Where a browser that asks for a page is answered in another type. */
  headsForPeople: Heads | null
  etag: string | null
  /** A file of the build: it never changes, and nothing drops it. */
  isLasting: boolean
  bodies: Record<Encoding, Buffer>
  /** What the page was made from. */
  tags: string[]
  /** Milliseconds since 1970, before anything was read for it. */
  madeAt: number
  /** How often it was sent. */
  hits: number
}

/** An answer as the framework gave it, uncompressed. */
export interface WholeAnswer {
  status: number
  /** As Node has them: names and values in turn. */
  rawHeaders: readonly string[]
  body: Buffer
  tags: string[]
  madeAt: number
}

/** Node writes these itself, or they say how the body is sent. */
const OF_THE_CONNECTION =
  /^(?:connection|keep-alive|date|transfer-encoding|content-(?:length|encoding))$/i

/** Whether what is sent with this header is the same at its address for good. */
export const isImmutable = (cacheControl: unknown): boolean =>
  /^public,.*\bimmutable\b/.test(String(cacheControl))

export async function makeStored(answer: WholeAnswer): Promise<StoredAnswer> {
  const { status, rawHeaders, body: identity, tags, madeAt } = answer
  const named = rawHeaders.flatMap((name, index) =>
    index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : [],
  )
  const [gzipped, br] = await Promise.all([
    zip(identity),
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
      },
    }),
  ])
  const headers = named.flatMap(([name, value]) =>
    OF_THE_CONNECTION.test(name) ? [] : [name, value],
  )
  const valueOf = (wanted: string) =>
    named.flatMap(([name, value]) => (name.toLowerCase() === wanted ? [value] : [])).join(', ') ||
    null
  const headsOf = (bare: string[]): Heads => {
    const withLength = ({ length }: Buffer) => [...bare, 'Content-Length', String(length)]
    return {
      bare,
      identity: withLength(identity),
      gzip: [...withLength(gzipped), 'Content-Encoding', 'gzip'],
      br: [...withLength(br), 'Content-Encoding', 'br'],
    }
  }
  const differsByAsker = /(?:^|[\s,])accept(?:[\s,]|$)/i.test(valueOf('vary') ?? '')
  return {
    status,
    heads: headsOf(headers),
    headsForPeople: differsByAsker ? headsOf(withType(headers, TYPE_FOR_PEOPLE)) : null,
    etag: valueOf('etag'),
    isLasting: isImmutable(valueOf('cache-control')),
    bodies: { identity, gzip: gzipped, br },
    tags,
    madeAt,
    hits: 0,
  }
}

const withType = (headers: readonly string[], type: string): string[] =>
  headers.map((part, index) =>
    index % 2 === 1 && headers[index - 1]?.toLowerCase() === 'content-type' ? type : part,
  )

/** Bytes it takes in memory, headers and tags among them. */
export function sizeOfStored({ bodies, heads, tags }: StoredAnswer): number {
  const words = [...heads.bare, ...tags].reduce((sum, { length }) => sum + length, 0)
  return words + ENCODINGS.reduce((sum, encoding) => sum + bodies[encoding].length, 0)
}
