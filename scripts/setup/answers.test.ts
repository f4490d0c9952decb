import { describe, expect, it } from 'vitest'

import { askAnswers } from './ask-answers.ts'
import { completeAnswers, readGiven, variableOf } from './given-answers.ts'

const ENOUGH = {
  SETUP_PROVINCE: '62',
  SETUP_SITE_NAME: '甘肃政协',
  SETUP_ADMIN_LOGIN_NAME: 'li.wei',
  SETUP_ADMIN_DISPLAY_NAME: '李薇',
}

describe('answers that are given', () => {
  it('come from variables, which go before the file', () => {
    const text = JSON.stringify({ siteName: '另一个', reviewLevels: 2 })
    const given = readGiven(ENOUGH, { name: 'a.json', text })
    expect(completeAnswers(given)).toMatchObject({ siteName: '甘肃政协', reviewLevels: 2 })
  })

  it.each(Object.keys(ENOUGH))('are not enough without %s, which is named', (variable) => {
    const env = { ...ENOUGH, [variable]: undefined }
    expect(() => completeAnswers(readGiven(env, null))).toThrow(new RegExp(`^${variable}（`))
  })

  it('are refused by name when one is wrong', () => {
    const env = { ...ENOUGH, SETUP_SITE_CODE: '12' }
    expect(() => completeAnswers(readGiven(env, null))).toThrow(
      'SETUP_SITE_CODE（siteCode）：标识码是 10 位数字，没有就空着。',
    )
  })

  it.each([
    ['{', /^a\.json 不是一个 JSON 对象/],
    ['[]', /^a\.json 不是一个 JSON 对象/],
    ['{"siteNmae":"x"}', /siteNmae 不是建站的项目/],
  ])('are refused in a file with %s', (text, sentence) => {
    expect(() => readGiven({}, { name: 'a.json', text })).toThrow(sentence)
  })

  it('have variables made of their names', () => {
    expect(variableOf('adminLoginName')).toBe('SETUP_ADMIN_LOGIN_NAME')
  })
})

describe('answers in a terminal', () => {
  function terminal(typed: string[]) {
    const shown: string[] = []
    const ask = (question: string) => {
      shown.push(question)
      return Promise.resolve(typed.shift() ?? '')
    }
    return { shown, terminal: { ask, print: (line: string) => void shown.push(line) } }
  }

  it('have defaults, of which the name follows the province', async () => {
    const { shown, terminal: one } = terminal(['63'])
    expect(await askAnswers(one, {}, 'https://news.example')).toEqual({
      province: '63',
      county: '',
      siteName: '青海政协',
      seal: '青',
      siteAddress: 'https://news.example',
      adminLoginName: 'admin',
      adminDisplayName: '管理员',
      reviewLevels: 3,
      icpNumber: '',
      policeNumber: '',
      siteCode: '',
    })
    expect(shown).toHaveLength(11)
  })

  it('may name one county, after which the site is called', async () => {
    const { shown, terminal: one } = terminal(['62', '张家界', '张家川'])
    expect(await askAnswers(one, {}, '')).toMatchObject({
      county: '620525',
      siteName: '张家川政协',
      seal: '张',
    })
    expect(shown).toContain('  甘肃省没有“张家界”这个县区')
  })

  it('are asked for again when they are wrong, and not when they were given', async () => {
    const { shown, terminal: one } = terminal(['99', '62'])
    const { SETUP_PROVINCE: _, ...rest } = ENOUGH
    const answers = await askAnswers(one, readGiven(rest, null), '')
    expect(answers).toMatchObject({ province: '62', adminLoginName: 'li.wei' })
    expect(shown.slice(0, 2)).toEqual([expect.stringMatching(/^省级代码/), '  没有这个省级代码'])
    expect(shown.join('\n')).not.toContain('用户名')
  })
})
