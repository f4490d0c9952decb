import { describe, expect, test } from 'vitest'
import { GANSU as index } from './testing/gansu-index.ts'
import { findByName, findMentions, findTown, isElsewhere } from './find-division.ts'
import { nationalDivisions } from './national-divisions.ts'

const ours = (text: string) =>
  findMentions(index, text).flatMap((mention) => (mention.division ? [mention.division.name] : []))

describe('places in a text', () => {
  test.each([
    ['庄浪县政协召开主席会议', ['庄浪县']],
    ['政协庄浪县委员会办公室', ['庄浪县']],
    ['中国人民政治协商会议成县委员会', ['成县']],
    ['平凉市崆峒区政协', ['平凉市', '崆峒区']],
    ['白银市白银区政协', ['白银市', '白银区']],
    ['张家川县的梯田', ['张家川回族自治县']],
    ['阿克塞哈萨克族自治县', ['阿克塞哈萨克族自治县']],
    ['阿克塞县政协', ['阿克塞哈萨克族自治县']],
    ['临夏州政协', ['临夏回族自治州']],
    ['临夏市与临夏县', ['临夏市', '临夏县']],
    ['兰州新区的企业', ['兰州新区']],
    ['西和县政协', ['西和县']],
    ['陇南市成县、文县和康县', ['陇南市', '成县', '文县', '康县']],
    ['静宁县、会宁县、正宁县', ['静宁县', '会宁县', '正宁县']],
    ['原华亭县政协委员', ['华亭市']],
  ])('%s', (text, expected) => {
    expect(ours(text)).toEqual(expected)
  })

  test.each([
    '推进合作社发展,扩大对外合作',
    '合作市场前景',
    '社会安定,群众康乐',
    '稳定安定区域秩序',
    '康乐镇牧民',
    '市委和政协领导',
    '陕西和山西',
    '完成县域规划,建成县级中心',
    '健康县城创建',
    '人文县情',
    '水质清水达标,高台跳水',
    '安徽省和县',
    '拉萨市城关区',
    '西藏拉萨城关区',
    '银川市政协来访',
    '东乡族群众',
    '融合水平提高',
    '社会宁静,人民勤劳,乡镇原有机构',
  ])('no place of ours in: %s', (text) => {
    expect(ours(text)).toEqual([])
  })

  test('the committee is distinguished from the place', () => {
    expect(findMentions(index, '庄浪县政协').map((m) => m.committee)).toEqual([true])
    expect(findMentions(index, '定西政协').map((m) => m.committee)).toEqual([true])
    expect(findMentions(index, '政协庄浪县委员会').map((m) => m.committee)).toEqual([true])
    expect(findMentions(index, '迭部县、舟曲县政协').map((m) => m.committee)).toEqual([true, true])
    expect(findMentions(index, '庄浪县农业局').map((m) => m.committee)).toEqual([false])
  })

  test.each([
    ['互助土族自治县政协', ['青海省互助土族自治县']],
    ['青海省互助县政协', ['青海省', '青海省互助土族自治县']],
    ['拉萨市城关区政协与城关区委', ['西藏自治区拉萨市', '西藏自治区城关区', '西藏自治区城关区']],
    ['南京市鼓楼区', ['江苏省南京市', '江苏省鼓楼区']],
    ['城关区政协', []],
  ])('elsewhere in %s', (text, expected) => {
    const found = findMentions(index, text).flatMap(({ outside }) => outside ?? [])
    const provinces = new Map(nationalDivisions.map(({ code, name }) => [code, name]))
    expect(
      found.map(({ code, name, level }) =>
        level === 'province' ? name : `${provinces.get(`${code.slice(0, 2)}0000`)}${name}`,
      ),
    ).toEqual(expected)
  })

  test('which of several places elsewhere stays open unless the text says it', () => {
    expect(findMentions(index, '鼓楼区政协')).toMatchObject([{ division: null, outside: null }])
  })

  test('a dateline name may stand for several divisions', () => {
    expect(findByName(index, '临夏').map((d) => d.code)).toEqual(['622900', '622901', '622921'])
    expect(findByName(index, '庄浪').map((d) => d.code)).toEqual(['620825'])
    expect(findByName(index, '合作').map((d) => d.code)).toEqual(['623001'])
    expect(isElsewhere(index, '银川')).toBe(true)
    expect(isElsewhere(index, '庄浪')).toBe(false)
  })

  test.each([
    ['临洮县洮阳镇:搭建平台', '洮阳镇'],
    ['肃南县康乐镇牧民说', '康乐镇'],
    ['城关区酒泉路街道办事处', '酒泉路街道'],
    ['洮阳镇:议事', '洮阳镇'],
    ['庄浪县政协召开会议', null],
    ['庄浪县乡镇联络组', null],
  ])('the town in %s', (text, town) => {
    expect(findTown(index, text)).toBe(town)
  })
})
