import { describe, expect, test } from 'vitest'
import { GANSU as index } from '#domain/division/testing/gansu-index'
import { readDivision, type DivisionInput } from './read-division.ts'

const read = (input: Partial<DivisionInput>) =>
  readDivision({ label: null, headlines: [], datelinePlace: '', paragraphs: [], ...input }, index)
const divisionOf = (input: Partial<DivisionInput>) => read(input).division?.name ?? null

describe('the place of a story', () => {
  test.each([
    ['庄浪', '庄浪县'],
    ['成县', '成县'],
    ['合作', '合作市'],
    ['安定', '安定区'],
    ['张家川', '张家川回族自治县'],
    ['阿克塞县', '阿克塞哈萨克族自治县'],
    ['兰州新区', '兰州新区'],
    ['嘉峪关', '嘉峪关市'],
    ['临夏', '临夏回族自治州'],
    ['白银', '白银市'],
    ['平凉庄浪', '庄浪县'],
    ['西安', null],
    ['银川', null],
  ])('by its dateline %s is %s', (datelinePlace, expected) => {
    expect(divisionOf({ datelinePlace, paragraphs: ['近日,开了一个会。'] })).toBe(expected)
  })

  test('an ambiguous dateline is settled by the text', () => {
    expect(divisionOf({ datelinePlace: '临夏', paragraphs: ['近日,临夏县政协开会。'] })).toBe(
      '临夏县',
    )
    expect(divisionOf({ datelinePlace: '临夏', paragraphs: ['近日,临夏市政协开会。'] })).toBe(
      '临夏市',
    )
    expect(divisionOf({ datelinePlace: '白银', headlines: ['白银区政协视察学校'] })).toBe('白银区')
  })

  test.each([
    ['庄浪县政协赴静宁县考察', '庄浪县'],
    ['平凉市崆峒区政协开会', '崆峒区'],
    ['宁夏彭阳县政协来庄浪考察', '庄浪县'],
    ['通渭:小院里的议事会', '通渭县'],
    ['临洮县洮阳镇:搭建平台', '临洮县'],
    ['甘肃省政协召开会议', '甘肃省'],
    ['省政协召开会议', '甘肃省'],
    ['省政协委员、临夏州政协副主席马某某:唱响四方', '甘肃省'],
    ['深化合作 促进安定', null],
  ])('by its headline: %s', (headline, expected) => {
    expect(divisionOf({ headlines: [null, headline, null] })).toBe(expected)
  })

  test.each([
    ['近日,敦煌市政协组织委员前往转渠口镇调研。', '敦煌市'],
    ['近日,平凉市庄浪县的委员们走进社区。', '庄浪县'],
    ['市政协主席主持会议。', null],
    ['安徽省和县政协来访。', null],
    ['1月15日,省政协十三届二次会议陇南组讨论热烈。', '甘肃省'],
    ['我省各县区政协开展活动。庄浪县政协办了展览。', '甘肃省'],
  ])('by its opening: %s', (opening, expected) => {
    expect(divisionOf({ paragraphs: [opening] })).toBe(expected)
  })

  test.each([
    ['互助土族自治县政协“轮子上的协商”走村入户', '', '', '青海省海东市互助土族自治县'],
    ['和县政协守护“一江碧水”', '', '', '安徽省马鞍山市和县'],
    ['拉萨市城关区政协开会', '', '', '西藏自治区拉萨市城关区'],
    ['协商走村入户', '青海互助', '近日,县政协开展协商。', '青海省海东市互助土族自治县'],
    ['协商走村入户', '互助', '近日,县政协开展协商。', '青海省海东市互助土族自治县'],
    ['委员走进直播间', '', '4月8日,陕西省陇县政协委员直播推介。', '陕西省宝鸡市陇县'],
    ['青海省政协召开会议', '', '', '青海省青海省'],
  ])('%s (%s) %s is outside the province', (headline, datelinePlace, opening, expected) => {
    const { division } = read({ headlines: [headline], datelinePlace, paragraphs: [opening] })
    expect(division?.outside).toBe(true)
    expect([division?.province, division?.prefecture, division?.name].join('')).toBe(expected)
  })

  test.each([
    ['西和县政协赴安徽和县', '', '在和县的大棚,考察组与和县政协座谈。', '西和县'],
    ['互助合作促增收', '', '民乐县政协视察农民专业合作社,互助氛围好。', '民乐县'],
    ['青海省互助县政协来庄浪考察', '', '', '庄浪县'],
    ['互助县政协考察团来访', '庄浪', '近日,青海省互助县政协来我县考察。', '庄浪县'],
    ['考察团来访', '', '近日,青海省互助县政协一行来我县考察。', undefined],
    ['城关区政协开会', '', '', '城关区'],
  ])('%s (%s) %s is not', (headline, datelinePlace, opening, expected) => {
    const { division } = read({ headlines: [headline], datelinePlace, paragraphs: [opening] })
    expect(division?.outside ?? false).toBe(false)
    expect(division?.name).toBe(expected)
  })

  test('a label may be of another province', () => {
    const labelled = read({ label: '互助县', paragraphs: ['近日,县政协开会。'] }).division
    expect(labelled).toMatchObject({ code: '630223', outside: true })
  })

  test('a committee in the headline outweighs the dateline of a prefecture, not of a county', () => {
    expect(divisionOf({ datelinePlace: '兰州', headlines: ['庄浪县政协开会'] })).toBe('庄浪县')
    expect(divisionOf({ datelinePlace: '庄浪', headlines: ['静宁县政协来访'] })).toBe('庄浪县')
    expect(divisionOf({ datelinePlace: '兰州', headlines: ['省政协开会'] })).toBe('甘肃省')
    expect(divisionOf({ datelinePlace: '合作', headlines: ['省政协调研组在甘南调研'] })).toBe(
      '甘肃省',
    )
    const members = { datelinePlace: '张掖', headlines: ['省政协委员走进张掖市共商湿地保育'] }
    const hosts = ['住张掖的省政协委员与张掖市政协委员混编成组。']
    expect(divisionOf({ ...members, paragraphs: hosts })).toBe('张掖市')
    expect(divisionOf({ ...members, paragraphs: ['委员们看了湿地。'] })).toBe('甘肃省')
    const visit = { datelinePlace: '庄浪', headlines: ['省政协领导赴庄浪县调研'] }
    expect(divisionOf(visit)).toBe('庄浪县')
    expect(divisionOf({ ...visit, byReporter: true })).toBe('甘肃省')
  })

  test('the label of a roundup item decides', () => {
    expect(divisionOf({ label: '肃州区', paragraphs: ['金塔县政协也来了。'] })).toBe('肃州区')
  })

  test('carries level, prefecture and town', () => {
    expect(read({ headlines: ['临洮县洮阳镇:搭建平台'] })).toMatchObject({
      division: { code: '621124', level: 'county', prefecture: '定西市' },
      town: '洮阳镇',
    })
    expect(read({ datelinePlace: '嘉峪关' }).division).toMatchObject({
      level: 'prefecture',
      prefecture: '嘉峪关市',
    })
  })
})
