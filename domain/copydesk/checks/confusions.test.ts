import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { CONFUSIONS } from './confusion-words.ts'
import { checkConfusions } from './confusions.ts'
import { quoteOf } from './hint.ts'

const marked = (text: string) => {
  const content = contentOf(text)
  return checkConfusions(content).map(({ where }) => where && quoteOf(content, where))
}

describe('common confusions', () => {
  const wrong: [string, string][] = [
    ['截止目前，共办理提案142件', '截止'],
    ['截止3月底', '截止'],
    ['截止到今年', '截止'],
    ['做为政协委员', '做为'],
    ['贯彻落时会议精神', '贯彻落时'],
    ['作了安排布署', '布署'],
    ['十界一次会议', '界'],
    ['十四界政协', '界'],
    ['参政仪政能力', '参政仪政'],
    ['做出了重要贡献', '做出'],
    ['一如继往支持', '一如继往'],
    ['部份委员', '部份'],
    ['付主席张某', '付主席'],
    ['党的二十精神', '党的二十'],
    ['招聘启示', '启示'],
    ['己经完成', '己经'],
  ]
  for (const [text, words] of wrong) {
    it(text, () => expect(marked(text)).toEqual([words]))
  }

  const right = [
    '报名截止，截止日期是3月底',
    '截至目前，共办理提案142件',
    '作为政协委员',
    '会后发布署名文章',
    '支付主席团费用',
    '各界政协委员、社会各界委员会',
    '做出一道菜',
    '一份份量十足的答卷',
    '改革开放的启示',
    '党的二十大精神，党的二十届三中全会',
    '自己经过，自己经常',
    '电视查看',
    '按装机容量',
    '习惯彻底改变',
  ]
  for (const text of right) it(`lets ${text} be`, () => expect(marked(text)).toEqual([]))

  it('never suggests a word that is itself on the list', () => {
    for (const { right: word } of CONFUSIONS) expect(marked(word)).toEqual([])
  })
})
