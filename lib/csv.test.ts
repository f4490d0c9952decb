import { expect, it } from 'vitest'

import { csvLine } from './csv.ts'

it('quotes what needs quotes', () => {
  expect(csvLine(['甲', 'a,b', '他说"好"', 'x\ny', ''])).toBe('甲,"a,b","他说""好""","x\ny",\r\n')
})

it('shows formulas as text', () => {
  for (const text of ['=1+1', '+1', '-1', '@a', '\t=1', '\r=1']) {
    expect(csvLine([text])).toMatch(/^"?'/)
  }
  expect(csvLine(['a=1'])).toBe('a=1\r\n')
})
