import { expect, it } from 'vitest'

import { isReadable, ownAddressOf } from './callback-address.ts'

const OWN = 'https://news.example.org'

it.each([
  ['/review?level=2', `${OWN}/review?level=2`],
  [`${OWN}/desk`, `${OWN}/desk`],
  ['https://evil.example/', OWN],
  ['//evil.example', OWN],
  ['/\\evil.example', OWN],
  ['/%09/evil.example', `${OWN}/%09/evil.example`],
  ['/\t/evil.example', OWN],
  ['javascript:alert(1)', OWN],
  ['https://', OWN],
  ['', `${OWN}/`],
  ['/sign-in?callbackUrl=%', OWN],
  [`${OWN}/%E0%A4%A`, OWN],
])('leads from %j to %s', (asked, address) => {
  expect(ownAddressOf(asked, OWN)).toBe(address)
})

it.each(['/%', 'https://', 'javascript:alert(1)', 'garbage', 'http://[', '//', 'data:,x'])(
  'knows that %j cannot be read',
  (asked) => {
    expect(isReadable(asked)).toBe(false)
  },
)

it.each(['/desk', 'http://localhost:3000/x', 'https://evil.example/'])('reads %j', (asked) => {
  expect(isReadable(asked)).toBe(true)
})
