import { expect, it } from 'vitest'

import { fieldsOf, fieldsUnder, numberOf } from './form-fields.ts'

it('reads the fields of a form by name, and lists as lists', () => {
  const form = new FormData()
  form.append('$ACTION_KEY', 'k1')
  form.append('reason', '请核对数字。')
  form.append('checks[]', 'names')
  form.append('checks[]', 'numbers')
  form.append('file', new File(['x'], 'x.txt'))
  expect(fieldsOf(form)).toEqual({ reason: '请核对数字。', checks: ['names', 'numbers'] })
})

it('takes the last of a name that comes twice, as a program would', () => {
  const form = new FormData()
  form.append('reason', '一')
  form.append('reason', '二')
  expect(fieldsOf(form)).toEqual({ reason: '二' })
})

it('reads lines as they were typed', () => {
  const form = new FormData()
  form.append('reason', '请核对数字。\r\n请写明日期。')
  expect(fieldsOf(form)).toEqual({ reason: '请核对数字。\n请写明日期。' })
})

it('reads a part of a form by the beginning of its names', () => {
  const fields = { name: '甲', 'grant.role': 'editor1', 'grant.endsOn': '' }
  expect(fieldsUnder('grant.', fields)).toEqual({ role: 'editor1', endsOn: '' })
})

it('reads a number out of a field, and of anything else none', () => {
  expect(['12', '0', 7].map(numberOf)).toEqual([12, 0, 7])
  expect(['', '-1', '1.5', '1e3', ' 1', '9'.repeat(16), ['1'], undefined].map(numberOf)).toEqual(
    Array.from({ length: 8 }, () => null),
  )
})
