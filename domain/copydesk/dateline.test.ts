import { describe, expect, test } from 'vitest'
import { hasOpenDateline, parseDateline } from './dateline.ts'

const read = (text: string) => {
  const dateline = parseDateline(text)
  if (dateline === null) return null
  const names = dateline.credits.map((credit) => credit.name).join(' ')
  const { date } = dateline
  const day = date === null ? '' : `${date.month ?? ''}-${date.day}`
  return [dateline.place, day, names, text.slice(dateline.end, dateline.end + 3)]
}

describe('a dateline', () => {
  test.each([
    ['本报庄浪讯(通讯员石宏军)3月16日,', ['庄浪', '', '石宏军', '3月1']],
    [
      '本报西固讯\uff08通讯员王志海\u3000李晶\uff09近日\uff0c',
      ['西固', '', '王志海 李晶', '近日\uff0c'],
    ],
    ['本报通渭讯 3月13日,通渭县', ['通渭', '', '', '3月1']],
    ['本报记者 张 甲 摄影报道', null],
    ['城关讯 3月13日,城关区', ['城关', '', '', '3月1']],
    ['本报通渭 3 月 13 日讯 通渭县', ['通渭', '3-13', '', '通渭县']],
    ['本报 兰州 3月16日讯(记者张甲)今天', ['兰州', '3-16', '张甲', '今天']],
    ['本报兰州\uff13月\uff11\uff16日讯(记者张甲)今天', ['兰州', '3-16', '张甲', '今天']],
    ['甘肃日报兰州12月30日讯(记者张甲 王乙)省政协', ['兰州', '12-30', '张甲 王乙', '省政协']],
    ['本报讯【记者 张甲】昨日', ['', '', '张甲', '昨日']],
    ['本报讯(记者 张甲 通讯员 王乙)为了', ['', '', '张甲 王乙', '为了']],
    ['【本报讯】近日', ['', '', '', '近日']],
    ['本网讯(通讯员张甲 文/图)近日', ['', '', '张甲 张甲', '近日']],
    ['新华社兰州3月16日电(记者张甲)近日', ['兰州', '3-16', '张甲', '近日']],
    ['每日甘肃网3月16日讯 近日', ['', '3-16', '', '近日']],
    ['庄浪讯(通讯员 张甲)近日', ['庄浪', '', '张甲', '近日']],
    ['本报庄浪讯通讯员石宏军)3月16日', ['庄浪', '', '石宏军', '3月1']],
    ['本报庄浪讯石宏军)3月16日', ['庄浪', '', '石宏军', '3月1']],
    ['本报庄浪讯(通讯员石宏军 3月16日', ['庄浪', '', '石宏军', '3月1']],
    ['本报庄浪讯 通讯员 石宏军 3月16日', ['庄浪', '', '石宏军', '3月1']],
    ['本报通渭讯 李昆 3月13日', ['通渭', '', '李昆', '3月1']],
    ['本报兰州新区讯(记者 张甲)近日', ['兰州新区', '', '张甲', '近日']],
    ['本报张家川县讯(马某某)近日', ['张家川县', '', '马某某', '近日']],
    ['本报阿克塞讯(通讯员 叶尔兰·某某)近日', ['阿克塞', '', '叶尔兰·某某', '近日']],
    ['\u3000\u3000本报庄浪讯(通讯员石宏军)近日', ['庄浪', '', '石宏军', '近日']],
    ['本报记者 张甲 报道:近日', ['', '', '张甲', '近日']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected)
  })

  test.each([
    '近日,庄浪县政协召开会议。',
    '通讯员培训班在庄浪开班。',
    '电话里,他说',
    '本报通讯员培训工作开始',
    '记者从县政协获悉',
    '',
  ])('none in: %s', (text) => {
    expect(parseDateline(text)).toBeNull()
  })

  test('an open bracket at the end of the line is noticed', () => {
    expect(hasOpenDateline('本报庄浪讯(通讯员')).toBe(true)
    expect(hasOpenDateline('本报庄浪讯(通讯员石宏军)近日')).toBe(false)
    expect(hasOpenDateline('会议(扩大')).toBe(false)
  })
})
