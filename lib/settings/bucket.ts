// The variables of a store for pictures that is not a folder of this machine, and what they come to.

import { OperatorError } from '../process/operator-error.ts'
import { addressOf, defineVariable, fitting, text } from './define-variable.ts'

export const MEDIA = {
  MEDIA_BUCKET: defineVariable({
    what: 'the bucket of an S3-compatible store that pictures are kept in instead of `DATA_DIR/media`; needs `MEDIA_ENDPOINT`, `MEDIA_ACCESS_KEY` and `MEDIA_SECRET_KEY`',
    whatInChinese:
      '图片不放在 `DATA_DIR/media`，放进 S3 兼容的对象存储，这里写存储桶的名字；还要设 `MEDIA_ENDPOINT`、`MEDIA_ACCESS_KEY`、`MEDIA_SECRET_KEY`',
    fallback: '',
    secret: false,
    schema: fitting(
      /^(?:[a-z\d][a-z\d.-]{1,61}[a-z\d])?$/,
      (given) => `MEDIA_BUCKET 要是存储桶的名字，如 portal-pictures，不能是“${given}”。`,
    ).transform((given) => given || null),
  }),
  MEDIA_ENDPOINT: defineVariable({
    what: 'where that store is, `https://s3.example.org`',
    whatInChinese: '对象存储的地址，如 `https://s3.example.org`',
    fallback: '',
    secret: false,
    schema: addressOf(
      ['http:', 'https:'],
      (given) => `MEDIA_ENDPOINT 不是 https://s3.example.org 这样的地址：“${given}”。`,
    ),
  }),
  MEDIA_REGION: defineVariable({
    what: 'the region that its signatures name, `us-east-1` unless set',
    whatInChinese: '签名里写的地域，不设是 `us-east-1`',
    fallback: 'us-east-1',
    secret: false,
    schema: fitting(
      /^[a-z\d-]+$/,
      (given) => `MEDIA_REGION 要是 cn-northwest-1 这样的地域，不能是“${given}”。`,
    ),
  }),
  MEDIA_ADDRESSING: defineVariable({
    what: '`host` where the bucket is part of its host name (Aliyun OSS), `path` (the default) where it comes after it',
    whatInChinese:
      '存储桶的名字写在哪里：`path`（不设就是它）写在网址的路径里，`host` 写在主机名里（阿里云 OSS）',
    fallback: 'path',
    secret: false,
    schema: fitting(
      /^(?:path|host)$/,
      (given) => `MEDIA_ADDRESSING 只能是 path 或 host，不能是“${given}”。`,
    ),
  }),
  MEDIA_ACCESS_KEY: defineVariable({
    what: 'the access key that may read, write, list and delete there',
    whatInChinese: '访问密钥（Access Key），要能读、写、列出、删除',
    fallback: '',
    secret: true,
    schema: text,
  }),
  MEDIA_SECRET_KEY: defineVariable({
    what: 'the secret key that goes with it',
    whatInChinese: '和它成对的密钥（Secret Key）',
    fallback: '',
    secret: true,
    schema: text,
  }),
}

export interface Bucket {
  name: string
  endpoint: string
  region: string
  /** The bucket comes after the host name, and is no part of it. */
  isPath: boolean
  accessKey: string
  secretKey: string
}

type Name = keyof typeof MEDIA

/** Null where pictures lie in a folder. A part that is missing throws an OperatorError that names it. */
export function bucketOf(read: (name: Name) => string | null): Bucket | null {
  const name = read('MEDIA_BUCKET')
  if (name === null) return null
  const needed = (part: Name): string => {
    const value = read(part)
    if (value === null) throw new OperatorError(`设了 MEDIA_BUCKET 还要设 ${part}。`)
    return value
  }
  return {
    name,
    endpoint: needed('MEDIA_ENDPOINT'),
    region: needed('MEDIA_REGION'),
    isPath: needed('MEDIA_ADDRESSING') === 'path',
    accessKey: needed('MEDIA_ACCESS_KEY'),
    secretKey: needed('MEDIA_SECRET_KEY'),
  }
}
