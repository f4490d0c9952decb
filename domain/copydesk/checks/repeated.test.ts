import { describe, expect, it } from 'vitest'

import { contentOf } from '../testing/content-of.ts'
import { quoteOf } from './hint.ts'
import { checkRepeated } from './repeated.ts'

const marked = (text: string) => {
  const content = contentOf(text)
  return checkRepeated(content).map(({ where }) => where && quoteOf(content, where))
}

describe('what was typed twice', () => {
  const wrong: [string, string][] = [
    ['县政协委委员走进社区', '委委'],
    ['县政协委员员走进社区', '员员'],
    ['提出的的建议', '的的'],
    ['听取了了汇报', '了了'],
    ['庄浪县县政协开会', '县县'],
    ['主席席会议', '席席'],
    ['提交提提案', '提提'],
    ['县政协协会议', '协协'],
    ['进行进行了调研', '进行进行'],
    ['政协委员政协委员到会', '政协委员政协委员'],
  ]
  for (const [text, words] of wrong) it(text, () => expect(marked(text)).toContain(words))

  const right = [
    '看看常常谢谢人人天天渐渐',
    '政协协商、政协协同、协会会员、委员会会议',
    '县委委员、市委委员、党委委员、常委委员、纪委委员到会',
    '为了了解情况，做好了结工作',
    '实实在在办事，的的确确是这样',
    '方方面面，扎扎实实，认认真真',
    '政协常委会会议议程，会议议题',
    '行政政策、财政政策落实实施',
    '深入学习习近平总书记讲话',
    '工作作风建设设施',
    '发展展望，小组组长，成就就业',
    '参与与会人员，以及及时反映',
    '一个一个研究，讨论讨论再说',
    '李海刘 刘富金',
    '委员员工，党员员额',
    '全县县级领导，本县县城',
    '是是非非',
  ]
  for (const text of right) it(`lets ${text} be`, () => expect(marked(text)).toEqual([]))
})
