import { describe, expect, test } from 'vitest'
import { isLikelyName, isPossibleName, resolveNames } from './names.ts'

describe('names out of words', () => {
  test.each([
    ['李 昆', ['李昆']],
    ['王志海 李晶', ['王志海', '李晶']],
    ['李海刘 刘富金', ['李海刘', '刘富金']],
    ['李海刘刘富金', ['李海刘', '刘富金']],
    ['王志海李晶', ['王志海', '李晶']],
    ['李晶王志海', ['李晶', '王志海']],
    ['石 某 军', ['石某军']],
    ['赵 甲 钱 乙', ['赵甲', '钱乙']],
    ['赵 甲 钱一凡', ['赵甲', '钱一凡']],
    ['欧阳 甲', ['欧阳甲']],
    ['欧阳一凡', ['欧阳一凡']],
    ['司马甲乙 周丙', ['司马甲乙', '周丙']],
    ['张三李四', ['张三', '李四']],
    ['才让卓玛', ['才让卓玛']],
    ['扎西东珠 王甲', ['扎西东珠', '王甲']],
    ['白玛央金卓玛', ['白玛央金卓玛']],
    ['买买提·艾力', ['买买提·艾力']],
    ['阿依古丽·某某 陈乙', ['阿依古丽·某某', '陈乙']],
    ['周一帆郑小满吴大同', ['周一帆', '郑小满', '吴大同']],
    ['鱼勇', ['鱼勇']],
  ])('%s', (text, names) => {
    expect(resolveNames(text.split(' '))).toEqual(names)
  })

  test.each(['张某某', '鱼勇', '欧阳甲', '买买提·艾力', '李昆', '扎西卓玛', '木拉提', '韩索非亚'])(
    '%s looks like a name',
    (name) => {
      expect(isLikelyName(name)).toBe(true)
    },
  )

  test.each([
    '壮族',
    '试行',
    '扩大',
    '新华社',
    '县政协办公室',
    '融媒体中心',
    '供稿',
    '李',
    '3月',
    '公告',
    '常委',
  ])('%s is no name', (text) => {
    expect(isPossibleName(text) && isLikelyName(text)).toBe(false)
  })
})
