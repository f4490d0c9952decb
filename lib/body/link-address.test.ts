import { describe, expect, it } from 'vitest'
import { fc } from '#lib/testing/properties'

import {
  isLinkAddress,
  isTooLongAddress,
  leadsAway,
  toLinkAddress,
  wholeAddress,
} from './link-address.ts'

const ORIGIN = 'https://news.example.org'

describe('the address of a link', () => {
  it.each([
    '/articles/12',
    '/timeline/2026/11/29?type=meeting#top',
    'https://www.gov.cn/zhengce/2026-11/03/content_1.htm',
    'http://www.gscppcc.gov.cn/',
  ])('may be %s', (address) => {
    expect(isLinkAddress(address)).toBe(true)
    expect(toLinkAddress(address, ORIGIN)).toBe(address)
  })

  it.each([
    '',
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'mailto:a@example.org',
    'tel:13900001234',
    '//evil.example/a',
    '/\\evil.example/a',
    '\\\\evil.example',
    'https://news.example.org@evil.example/',
    'https://user:secret@example.org/',
    'https://',
    '#part',
    'articles/12',
    `https://example.org/${'a'.repeat(500)}`,
  ])('may not be %j', (address) => {
    expect(isLinkAddress(address)).toBe(false)
    expect(toLinkAddress(address, ORIGIN)).toBeNull()
  })

  it.each([
    ['www.gov.cn', 'https://www.gov.cn/'],
    [' gansu.gov.cn/公告?a=1 ', 'https://gansu.gov.cn/%E5%85%AC%E5%91%8A?a=1'],
    ['HTTPS://WWW.GOV.CN/A', 'https://www.gov.cn/A'],
    ['https://аррle.com/', 'https://xn--le-6kc8da.com/'],
    ['https://news.example.org/articles/12?from=a#b', '/articles/12?from=a#b'],
    ['http://news.example.org/articles/12', 'http://news.example.org/articles/12'],
  ])('is made of %j', (typed, address) => {
    expect(toLinkAddress(typed, ORIGIN)).toBe(address)
  })

  it('may be too long once it is spelt out', () => {
    const long = `www.gov.cn/${'水'.repeat(60)}`
    expect(toLinkAddress(long, ORIGIN)).toBeNull()
    expect(isTooLongAddress(long)).toBe(true)
    expect(isTooLongAddress(`www.gov.cn/${'水'.repeat(40)}`)).toBe(false)
    expect(isTooLongAddress('水'.repeat(600))).toBe(false)
  })

  it('is kept in one spelling only', () => {
    for (const address of ['https://www.gov.cn', 'HTTPS://www.gov.cn/', 'https://www.gov.cn/a b'])
      expect(isLinkAddress(address)).toBe(false)
  })

  it('is taken as it is once it was made, whatever was typed', () => {
    const part = fc.constantFrom(
      'https:',
      'javascript:',
      '/',
      '//',
      '\\',
      '@',
      'a.cn',
      '水',
      ' ',
      '\t',
      '?',
      '#',
      '%',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const address = toLinkAddress(parts.join(''), ORIGIN)
        if (address === null) return
        expect(isLinkAddress(address)).toBe(true)
        expect(address).toMatch(/^(?:https?:\/\/[^/\\@]|\/(?![/\\]))/)
        expect(toLinkAddress(address, ORIGIN)).toBe(address)
      }),
    )
  })

  it('is whole where it is read away from the site', () => {
    expect(leadsAway('/articles/12')).toBe(false)
    expect(wholeAddress('/articles/12', ORIGIN)).toBe('https://news.example.org/articles/12')
    expect(wholeAddress('https://www.gov.cn/', ORIGIN)).toBe('https://www.gov.cn/')
  })
})
