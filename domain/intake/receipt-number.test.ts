import { expect, it } from 'vitest'

import {
  formatReceiptNumber,
  makeReceiptNumber,
  networkKey,
  parseReceiptNumber,
  receiptIdOf,
} from './receipt-number.ts'

const KEY = 'a key for tests alone'

it('is the same for one form, another for each other, and another under another key', () => {
  const number = makeReceiptNumber('a form', KEY)
  expect(makeReceiptNumber('a form', KEY)).toBe(number)
  expect(makeReceiptNumber('a form', 'another key')).not.toBe(number)
  const many = new Set(
    Array.from({ length: 2_000 }, (_, form) => makeReceiptNumber(`${form}`, KEY)),
  )
  expect(many.size).toBe(2_000)
})

it('is twelve characters that nobody takes for others, in groups of four', () => {
  for (let form = 0; form < 500; form += 1)
    expect(formatReceiptNumber(makeReceiptNumber(`${form}`, KEY))).toMatch(
      /^(?:[2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/,
    )
})

it('is read as people type it', () => {
  for (const typed of [
    'ABCD-EFGH-2345',
    'abcd efgh 2345',
    'ＡＢＣＤ－ＥＦＧＨ－２３４５',
    'abcdefgh2345',
    ' ABCD—EFGH–2345. ',
  ])
    expect(parseReceiptNumber(typed), typed).toBe('ABCDEFGH2345')
})

it('is nothing else', () => {
  for (const typed of ['', 'ABCD-EFGH-234', 'ABCD-EFGH-2340', 'ABCD-EFGH-234O', '\0', "' or 1=1"])
    expect(parseReceiptNumber(typed), typed).toBeNull()
  expect(parseReceiptNumber('A'.repeat(1_000_000))).toBeNull()
})

it('is kept as a hash, and so is a network', () => {
  expect(receiptIdOf('ABCDEFGH2345', KEY)).not.toContain('ABCD')
  expect(receiptIdOf('ABCDEFGH2345', KEY)).not.toBe(receiptIdOf('ABCDEFGH2345', 'another key'))
  expect(networkKey('192.0.2.7', KEY)).not.toContain('192')
})
