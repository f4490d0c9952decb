import { expect, it } from 'vitest'

import { findAnswerIssue, setupAnswersSchema } from './setup-answers.ts'

const REQUIRED = {
  province: '62',
  siteName: '甘肃政协',
  adminLoginName: 'li.wei',
  adminDisplayName: '李薇',
}

it('needs a province, a name and a first admin, and has defaults for the rest', () => {
  expect(setupAnswersSchema.parse(REQUIRED)).toEqual({
    ...REQUIRED,
    county: '',
    seal: '甘',
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

it.each(['庄浪县', '庄浪', 'Zhuanglang', '620825', ' 平凉市 庄浪县', '甘肃省平凉市庄浪县'])(
  'takes a county as people call it: %s',
  (county) => {
    expect(setupAnswersSchema.parse({ ...REQUIRED, county })).toMatchObject({
      county: '620825',
      seal: '庄',
    })
  },
)

it('takes the whole province by name, a county by how its name begins, and asks which of two is meant', () => {
  const parse = (county: string) => setupAnswersSchema.safeParse({ ...REQUIRED, county })
  expect(parse('全省').data).toMatchObject({ county: '', seal: '甘' })
  expect(parse('张家川').data?.county).toBe('620525')
  expect(parse('兰州新区').data?.county).toMatch(/^6201/)
  const { error } = parse('临夏')
  expect(error?.issues).toMatchObject([{ path: ['county'] }])
  expect(error?.issues[0]?.message).toMatch(/临夏市（622901）、临夏县（622921）/)
})

it('looks for a county in its own province', () => {
  const answers = { ...REQUIRED, province: '63', county: '庄浪县' }
  expect(findAnswerIssue('county', answers)).toBe('青海省没有“庄浪县”这个县区')
  expect(findAnswerIssue('county', { ...answers, province: '62' })).toBeNull()
  expect(findAnswerIssue('county', { ...answers, province: '?' })).toBeNull()
})

it.each([
  ['province', '99'],
  ['province', '620825'],
  ['province', ''],
  ['county', '张家界'],
  ['county', '临'],
  ['county', '平凉市'],
  ['seal', '甘肃省'],
  ['seal', 'A'],
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
