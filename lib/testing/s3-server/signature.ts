// Whether a request was signed with the secret that the server knows, by Amazon's scheme (Signature Version 4), counted here from
// the request as it came over the line.

import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Keys {
  accessKey: string
  secretKey: string
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/
const MUST_BE_SIGNED = ['host', 'x-amz-content-sha256', 'x-amz-date']
const MAX_SKEW_MS = 15 * 60_000

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

/** Null when it was; else the code that a store answers with. */
export function whyRefused(
  { method = '', url = '', headers }: IncomingMessage,
  body: Uint8Array,
  keys: Keys,
): string | null {
  const [, key = '', day = '', region = '', signed = '', signature = ''] =
    AUTHORIZATION.exec(headers.authorization ?? '') ?? []
  if (signature === '') return 'AccessDenied'
  if (key !== keys.accessKey) return 'InvalidAccessKeyId'
  const names = signed.split(';')
  if (!MUST_BE_SIGNED.every((name) => names.includes(name))) return 'AccessDenied'
  const at = String(headers['x-amz-date'])
  const hash = String(headers['x-amz-content-sha256'])
  if (!at.startsWith(day) || Math.abs(Date.now() - momentOf(at)) > MAX_SKEW_MS) {
    return 'RequestTimeTooSkewed'
  }
  if (hash !== sha256(body)) return 'XAmzContentSHA256Mismatch'
  const [path = '', query = ''] = url.split('?')
  const canonical = [
    method,
    path,
    query.split('&').filter(Boolean).map(withEquals).toSorted().join('&'),
    ...names.map((name) => `${name}:${String(headers[name] ?? '').trim()}`),
    '',
    signed,
    hash,
  ].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const toSign = ['AWS4-HMAC-SHA256', at, scope, sha256(canonical)].join('\n')
  const steps = [day, region, 's3', 'aws4_request']
  const signing = steps.reduce<string | Buffer>(hmac, `AWS4${keys.secretKey}`)
  return hmac(signing, toSign).toString('hex') === signature ? null : 'SignatureDoesNotMatch'
}

const withEquals = (pair: string) => (pair.includes('=') ? pair : `${pair}=`)

/** 20261202T010732Z */
const momentOf = (at: string) =>
  Date.parse(at.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'))
