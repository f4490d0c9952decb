import { expect, it } from 'vitest'

import { setupAnswersSchema } from './setup-answers.ts'

const REQUIRED = {
  province: '62',
  siteName: '甘肃政协',
  adminLoginName: 'li.wei',
  adminDisplayName: '李薇',
}

it('needs a province, a name and a first admin, and has defaults for the rest', () => {
  expect(setupAnswersSchema.parse(REQUIRED)).toEqual({
    ...REQUIRED,
    siteAddress: '',
    reviewLevels: 3,
    icpNumber: '',
    policeNumber: '',
    siteCode: '',
  })
  for (const name of Object.keys(REQUIRED)) {
    const { [name as keyof typeof REQUIRED]: _, ...others } = REQUIRED
    expect(setupAnswersSchema.safeParse(others).error?.issues[0]?.path).toEqual([name])
  }
})

it('takes a province by two digits or six, and the levels as text', () => {
  const parsed = setupAnswersSchema.parse({ ...REQUIRED, province: '630000', reviewLevels: '2' })
  expect(parsed).toMatchObject({ province: '63', reviewLevels: 2 })
})

it.each([
  ['province', '99'],
  ['province', '620825'],
  ['province', ''],
  ['siteName', ' '],
  ['siteAddress', 'news.example.org'],
  ['siteAddress', 'https://news.example.org/'],
  ['adminLoginName', '李薇'],
  ['adminDisplayName', ''],
  ['reviewLevels', 4],
  ['reviewLevels', ''],
  ['siteCode', '12'],
  ['password', 'x'],
])('refuses %s as %j, in Chinese', (name, value) => {
  const { error } = setupAnswersSchema.safeParse({ ...REQUIRED, [name]: value })
  expect(error?.issues).toHaveLength(1)
  if (name !== 'password') expect(error?.issues[0]?.message).toMatch(/[\u4e00-\u9fff]/)
})
