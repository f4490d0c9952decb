import { expect, it } from 'vitest'

import { RESPONSIBLE_EDITORS } from '#db/states'

import { responsibleEditor, type Approver } from './responsible-editor.ts'

const names = (...approvers: Approver[]) =>
  RESPONSIBLE_EDITORS.map((setting) => responsibleEditor(approvers, setting))
const [first, second, third] = ['初甲', '复乙', '终丙'].map((name, index) => ({
  level: index + 1,
  name,
})) as [Approver, Approver, Approver]

it('names who approved at the level of the setting', () => {
  expect(names(first, second, third)).toEqual([null, '初甲', '复乙', '终丙'])
})

it('takes the last level for the final one where there are fewer, and names nobody where nobody approved', () => {
  expect(names(first, second)).toEqual([null, '初甲', '复乙', '复乙'])
  expect(names()).toEqual([null, null, null, null])
})
