import { expect, it } from 'vitest'

import { isBody, isWithOthers, readPeople, readUnits } from './read-names.ts'

it.each([
  ['张三、李四，王五;赵六', ['张三', '李四', '王五', '赵六']],
  ['张三/李四／王五', ['张三', '李四', '王五']],
  ['张三\n李四', ['张三', '李四']],
  ['李四　王五', ['李四', '王五']],
  ['李秀兰  王小明  赵铁柱  钱多', ['李秀兰', '王小明', '赵铁柱', '钱多']],
  ['孙 丽', ['孙丽']],
  ['孙　丽', ['孙丽']],
  ['孙 丽  周文 吴海燕', ['孙丽', '周文', '吴海燕']],
  ['孙  丽 张三', ['孙丽', '张三']],
  ['李  明  王  强', ['李明', '王强']],
  ['王 小 明', ['王小明']],
  ['赵 铁柱  钱多', ['赵铁柱', '钱多']],
  ['张三 等 5 人', ['张三等5人']],
  ['民盟 通渭支部', ['民盟通渭支部']],
  ['民盟 民建', ['民盟', '民建']],
  ['张三 民盟通渭支部', ['张三', '民盟通渭支部']],
  ['张三（领衔）李四（附议）', ['张三', '李四']],
  ['张三、张三', ['张三']],
  ['欧阳　娜·阿依', ['欧阳娜·阿依']],
  ['欧阳 娜', ['欧阳娜']],
  ['欧阳 娜  张三', ['欧阳娜', '张三']],
  ['欧阳 王强', ['欧阳', '王强']],
  ['娜娜 阿依·古丽', ['娜娜', '阿依·古丽']],
  ['娜娜· 阿依 张三', ['娜娜·阿依', '张三']],
  ['马九、李十等', ['马九', '李十']],
  ['李十等委员', ['李十']],
  ['李等', ['李等']],
  ['', []],
])('reads the people of %j', (cell, names) => {
  expect(readPeople(cell)).toEqual(names)
})

it.each(['张三 李', '李 明 王 强 丽', '王 小 明 李小明'])(
  'leaves %j as it is, which nobody can part',
  (cell) => {
    expect(readPeople(cell)).toEqual([cell])
  },
)

it('keeps a name with a space, or with others, that is known', () => {
  expect(readPeople('李十等', ['李十等'])).toEqual(['李十等'])
  expect(readPeople('阿某 克某、张三', ['阿某 克某'])).toEqual(['阿某 克某', '张三'])
})

it.each([
  ['县教育局 县卫健局', ['县教育局', '县卫健局'], []],
  ['县教育局\n县卫健局', ['县教育局', '县卫健局'], []],
  ['县教育局/县卫健局', ['县教育局', '县卫健局'], []],
  ['县教育局（主办）县卫健局（协办）', ['县教育局'], ['县卫健局']],
  ['主办：县教育局；协办单位：县卫健局、县财政局', ['县教育局'], ['县卫健局', '县财政局']],
  ['县 教育局', ['县教育局'], []],
  ['县住建局（城管、环卫）', ['县住建局（城管、环卫）'], []],
  ['中国电信 某县公司', ['中国电信 某县公司'], []],
])('reads the units of %j', (cell, leads, joints) => {
  expect(readUnits(cell, { kept: [], isJoint: false })).toEqual({ leads, joints })
})

it('takes what stands in the column of joint units for one, unless the cell has another word', () => {
  const cell = '县教育局（牵头）县卫健局'
  expect(readUnits(cell, { kept: [], isJoint: true })).toEqual({
    leads: ['县教育局'],
    joints: ['县卫健局'],
  })
})

it('knows bodies from persons, and one person from one with others', () => {
  const bodies = [
    '民盟通渭支部',
    '经济委员会',
    '县工商联',
    '文化艺术界',
    '民建',
    '第三小组',
    '农工党（李四）',
  ]
  expect(bodies.filter((name) => !isBody(name))).toEqual([])
  expect(['张三', '李小明', '赵铁柱等5人'].filter(isBody)).toEqual([])
  expect(['张三等5人', '张三等五名委员', '张三等'].filter((name) => !isWithOthers(name))).toEqual(
    [],
  )
  expect(isWithOthers('张三')).toBe(false)
})
