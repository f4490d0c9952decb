import { describe, expect, test } from 'vitest'
import { parseClosing } from './closing-credit.ts'

const read = (text: string) => {
  const closing = parseClosing(text)
  if (closing === null) return null
  return [text.slice(0, closing.end), closing.credits.map((c) => `${c.role}:${c.name}`).join(' ')]
}

describe('behind the last sentence', () => {
  test.each([
    ['真实、可信。(李 昆)', ['真实、可信。', 'author:李昆']],
    ['真实、可信。\uff08李\u3000昆\uff09', ['真实、可信。', 'author:李昆']],
    [
      '建设情况。 通讯员 张甲 王乙 摄影报道',
      ['建设情况。 ', 'correspondent:张甲 photographer:张甲 correspondent:王乙 photographer:王乙'],
    ],
    ['采摘枸杞。张甲摄影报道', ['采摘枸杞。', 'author:张甲 photographer:张甲']],
    ['测血糖。(文/图 张甲)', ['测血糖。', 'author:张甲 photographer:张甲']],
    ['测血糖。(张甲 摄影报道)', ['测血糖。', 'author:张甲 photographer:张甲']],
    ['得到落实。(通讯员 张甲 王乙)', ['得到落实。', 'correspondent:张甲 correspondent:王乙']],
    ['得到落实。□ 张甲', ['得到落实。', 'author:张甲']],
    ['得到落实。李昆)', ['得到落实。', 'author:李昆']],
    ['图为调研现场 张甲 摄', ['图为调研现场 ', 'photographer:张甲']],
    ['得到落实。(下转第三版)', ['得到落实。', '']],
    ['得到落实。(张甲)(下转第三版)', ['得到落实。', 'author:张甲']],
    ['得到落实。▶下转A2版', ['得到落实。', '']],
    ['得到落实。责任编辑:张甲', ['得到落实。', '']],
    ['得到落实。(作者系某县政协委员)', ['得到落实。', '']],
    ['得到落实。(新华社)', ['得到落实。', '']],
    ['得到落实。(文讯)', ['得到落实。', '']],
    ['得到落实。(陕晓红)', ['得到落实。', 'author:陕晓红']],
    ['得到落实。(李 昆 辑)', ['得到落实。', 'author:李昆']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '得到落实。',
    '学习了《规定(试行)》',
    '县长李某某(壮族)',
    '召开党组会议(扩大)',
    '委员们说:“这里真好。”',
    '一共二十人(女八人)。',
    '得到落实。(有删节)',
    '本报讯 通讯员 张甲 王乙 入冬的',
    '录制口述史。摄像机前,老人摩',
    '',
  ])('nothing to cut in: %s', (text) => {
    expect(parseClosing(text)).toBeNull()
  })
})
