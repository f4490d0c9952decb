import { expect, it } from 'vitest'

import { buildSecurityTxt } from './security-txt.ts'

const CONTACT = 'mailto:security@example.org'

it('names the contact, and expires in less than a year, the same all day', () => {
  const early = new Date('2026-11-30T00:00:01Z')
  const late = new Date('2026-11-30T23:59:59Z')
  const text = buildSecurityTxt(CONTACT, 'https://portal.example.org', early)
  expect(text).toBe(
    [
      'Contact: mailto:security@example.org',
      'Expires: 2027-05-29T00:00:00Z',
      'Preferred-Languages: zh, en',
      'Canonical: https://portal.example.org/.well-known/security.txt',
      '',
    ].join('\n'),
  )
  expect(buildSecurityTxt(CONTACT, 'https://portal.example.org', late)).toBe(text)
})

it('claims no canonical address without TLS', () => {
  const text = buildSecurityTxt(CONTACT, 'http://localhost:3000', new Date('2026-11-30T12:00:00Z'))
  expect(text).not.toContain('Canonical')
})
