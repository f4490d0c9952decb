import { describe, expect, it, test } from 'vitest'

import { decodeText, nameBinary } from './decode-text.ts'

it('reads what today’s programs write, and what older editing systems wrote', () => {
  expect(decodeText(new TextEncoder().encode('\uFEFF庄浪县政协'))).toBe('庄浪县政协')
  expect(decodeText(new Uint8Array([0xd5, 0xfe, 0xd0, 0xad]))).toBe('政协')
  expect(decodeText(new Uint8Array([0xff, 0xfe, 0x3f, 0x65, 0x4f, 0x53]))).toBe('政协')
  expect(decodeText(new Uint8Array([0xfe, 0xff, 0x65, 0x3f, 0x53, 0x4f]))).toBe('政协')
})

describe('a file that is no text', () => {
  const bytes = (latin: string) => Uint8Array.from(latin, (one) => one.charCodeAt(0))

  test.each([
    ['%PDF-1.4\n%', 'a PDF'],
    ['\n\n%PDF-1.7\n', 'a PDF'],
    ['\xff\xd8\xff\xe0', 'a picture'],
    ['\x89PNG\r\n\x1a\n', 'a picture'],
    ['\0\0\0\x18ftypheic', 'a picture'],
    ['PK\x03\x04\x14', 'a Word file or another packed file'],
    ['\xd0\xcf\x11\xe0\xa1', 'an old Word or WPS file'],
    ['{\\rtf1\\ansi', 'an RTF file'],
    ['\x7fELF\x02\0', 'a binary file'],
  ])('%j is %s', (head, name) => {
    expect(nameBinary(bytes(head))).toBe(name)
  })

  test('is distinguished from text of every encoding', () => {
    expect(nameBinary(new TextEncoder().encode('本报庄浪讯 100%PDF-1'))).toBeNull()
    expect(nameBinary(new Uint8Array([0xd5, 0xfe, 0xd0, 0xad]))).toBeNull()
    expect(nameBinary(new Uint8Array([0xff, 0xfe, 0x31, 0, 0x3f, 0x65]))).toBeNull()
    expect(nameBinary(new Uint8Array())).toBeNull()
  })
})
