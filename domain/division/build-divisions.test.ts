import { describe, expect, test } from 'vitest'
import { buildDivisions } from './build-divisions.ts'

const gansu = buildDivisions('62')
const byCode = new Map(gansu.map((division) => [division.code, division]))
const slugOf = (name: string) => gansu.find((division) => division.name === name)?.slug
const shortOf = (name: string) => gansu.find((division) => division.name === name)?.shortName

// The whole province as GB/T 2260 has it, prefecture by prefecture.
const PREFECTURES = `
620100 兰州市 | 620102 城关区 620103 七里河区 620104 西固区 620105 安宁区 620111 红古区 620121 永登县 620122 皋兰县 620123 榆中县
620200 嘉峪关市 |
620300 金昌市 | 620302 金川区 620321 永昌县
620400 白银市 | 620402 白银区 620403 平川区 620421 靖远县 620422 会宁县 620423 景泰县
620500 天水市 | 620502 秦州区 620503 麦积区 620521 清水县 620522 秦安县 620523 甘谷县 620524 武山县 620525 张家川回族自治县
620600 武威市 | 620602 凉州区 620621 民勤县 620622 古浪县 620623 天祝藏族自治县
620700 张掖市 | 620702 甘州区 620721 肃南裕固族自治县 620722 民乐县 620723 临泽县 620724 高台县 620725 山丹县
620800 平凉市 | 620802 崆峒区 620821 泾川县 620822 灵台县 620823 崇信县 620825 庄浪县 620826 静宁县 620881 华亭市
620900 酒泉市 | 620902 肃州区 620921 金塔县 620922 瓜州县 620923 肃北蒙古族自治县 620924 阿克塞哈萨克族自治县 620981 玉门市 620982 敦煌市
621000 庆阳市 | 621002 西峰区 621021 庆城县 621022 环县 621023 华池县 621024 合水县 621025 正宁县 621026 宁县 621027 镇原县
621100 定西市 | 621102 安定区 621121 通渭县 621122 陇西县 621123 渭源县 621124 临洮县 621125 漳县 621126 岷县
621200 陇南市 | 621202 武都区 621221 成县 621222 文县 621223 宕昌县 621224 康县 621225 西和县 621226 礼县 621227 徽县 621228 两当县
622900 临夏回族自治州 | 622901 临夏市 622921 临夏县 622922 康乐县 622923 永靖县 622924 广河县 622925 和政县 622926 东乡族自治县 622927 积石山保安族东乡族撒拉族自治县
623000 甘南藏族自治州 | 623001 合作市 623021 临潭县 623022 卓尼县 623023 舟曲县 623024 迭部县 623025 玛曲县 623026 碌曲县 623027 夏河县`

describe('the divisions of province 62', () => {
  test('are one province, 14 prefectures, 86 counties and one zone', () => {
    const count = (level: string) => gansu.filter((division) => division.level === level).length
    expect(gansu[0]).toMatchObject({ code: '620000', slug: 'gansu', level: 'province' })
    expect([count('prefecture'), count('county'), count('zone')]).toEqual([14, 86, 1])
  })

  test('carry the standard codes, names and parents', () => {
    const rows = PREFECTURES.trim().split('\n')
    expect(rows).toHaveLength(14)
    let counties = 0
    for (const row of rows) {
      const [head = '', list = ''] = row.split('|')
      const [code = '', name = ''] = head.trim().split(' ')
      expect(byCode.get(code)).toMatchObject({ name, level: 'prefecture', parentCode: '620000' })
      const pairs = list.trim() === '' ? [] : list.trim().split(' ')
      for (let index = 0; index < pairs.length; index += 2) {
        counties += 1
        expect(byCode.get(pairs[index] ?? '')).toMatchObject({
          name: pairs[index + 1],
          level: 'county',
          parentCode: code,
        })
      }
    }
    expect(counties).toBe(86)
  })

  test('count the new area as a zone and add no county to Jiayuguan', () => {
    expect(byCode.get('620171')).toMatchObject({
      name: '兰州新区',
      shortName: '兰州新区',
      level: 'zone',
      parentCode: '620100',
    })
    expect(gansu.filter((division) => division.parentCode === '620200')).toEqual([])
  })

  test('have unique slugs, and readings a dictionary gets wrong are right', () => {
    expect(new Set(gansu.map((division) => division.slug)).size).toBe(gansu.length)
    expect(slugOf('宕昌县')).toBe('tanchang')
    expect(slugOf('临洮县')).toBe('lintao')
    expect(slugOf('会宁县')).toBe('huining')
    expect(slugOf('武都区')).toBe('wudu')
    expect(slugOf('庄浪县')).toBe('zhuanglang')
    expect(slugOf('成县')).toBe('chengxian')
    expect(slugOf('兰州新区')).toBe('lanzhou-xinqu')
  })

  test('leave the bare slug to the higher level', () => {
    expect(slugOf('临夏回族自治州')).toBe('linxia')
    expect(slugOf('临夏市')).toBe('linxia-shi')
    expect(slugOf('临夏县')).toBe('linxia-xian')
    expect([slugOf('白银市'), slugOf('白银区')]).toEqual(['baiyin', 'baiyin-qu'])
  })

  test('have short names that distinguish places', () => {
    expect(new Set(gansu.map((division) => division.shortName)).size).toBe(gansu.length)
    expect(shortOf('庄浪县')).toBe('庄浪')
    expect(shortOf('成县')).toBe('成县')
    expect(shortOf('张家川回族自治县')).toBe('张家川')
    expect(shortOf('东乡族自治县')).toBe('东乡')
    expect(shortOf('临夏回族自治州')).toBe('临夏州')
    expect(shortOf('甘南藏族自治州')).toBe('甘南州')
    expect([shortOf('临夏市'), shortOf('临夏县')]).toEqual(['临夏市', '临夏县'])
  })

  test('place every prefecture on its own tile', () => {
    const tiles = gansu.filter((division) => division.level === 'prefecture').map((d) => d.tile)
    expect(new Set(tiles.map((tile) => `${tile?.column},${tile?.row}`)).size).toBe(14)
    expect(tiles).not.toContain(null)
  })
})

test.each(['11', '13', '15', '32', '46', '50', '53', '54', '64', '65'])(
  'province %s loads without notes of its own',
  (prefix) => {
    const divisions = buildDivisions(prefix)
    expect(new Set(divisions.map((division) => division.slug)).size).toBe(divisions.length)
    expect(new Set(divisions.map((division) => division.shortName)).size).toBe(divisions.length)
    expect(divisions.every((division) => /^[a-z]+(-[a-z]+)*$/.test(division.slug))).toBe(true)
    const codes = new Set(divisions.map((division) => division.code))
    for (const division of divisions.slice(1)) expect(codes).toContain(division.parentCode)
  },
)

test('an unknown province is refused', () => {
  expect(() => buildDivisions('99')).toThrow(RangeError)
})
