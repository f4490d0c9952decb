import { expect, it } from 'vitest'

import { readBucket } from './variables.ts'

const WHOLE = {
  MEDIA_BUCKET: 'portal-pictures',
  MEDIA_ENDPOINT: 'https://s3.example.org',
  MEDIA_ACCESS_KEY: 'key',
  MEDIA_SECRET_KEY: 'secret',
}

it('is none where no bucket is named, whatever else is', () => {
  expect(readBucket({})).toBeNull()
  expect(readBucket({ ...WHOLE, MEDIA_BUCKET: '' })).toBeNull()
})

it('takes what most stores want where nothing else is set', () => {
  expect(readBucket(WHOLE)).toEqual({
    name: 'portal-pictures',
    endpoint: 'https://s3.example.org',
    region: 'us-east-1',
    isPath: true,
    accessKey: 'key',
    secretKey: 'secret',
  })
  const others = { ...WHOLE, MEDIA_ADDRESSING: 'host', MEDIA_REGION: 'oss-cn-beijing' }
  expect(readBucket(others)).toMatchObject({ isPath: false, region: 'oss-cn-beijing' })
})

it.each(['MEDIA_ENDPOINT', 'MEDIA_ACCESS_KEY', 'MEDIA_SECRET_KEY'] as const)(
  'names %s when it is missing',
  (name) => {
    expect(() => readBucket({ ...WHOLE, [name]: '' })).toThrow(`还要设 ${name}`)
  },
)

it.each([
  { MEDIA_BUCKET: 'a/b' },
  { MEDIA_BUCKET: '..' },
  { MEDIA_ENDPOINT: 's3.example.org' },
  { MEDIA_ADDRESSING: 'dns' },
  { MEDIA_REGION: 'a b' },
])('refuses %o in words', (given) => {
  expect(() => readBucket({ ...WHOLE, ...given })).toThrow(/^MEDIA_\w+ .*[“]/)
})
