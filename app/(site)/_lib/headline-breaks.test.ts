import { globSync, readFileSync } from 'node:fs'

import { describe, expect, it } from 'vitest'

import { generateStories } from '#demo/content/generated'
import { PAGE_STORIES } from '#demo/content/page-stories'
import { buildDivisions } from '#domain/division/build-divisions'
import { splitClauses, splitPhrases } from '#lib/headline/phrases'

// Every headline, kicker and subtitle of the copy desk's pages and of the demonstration, as readers'
// pages set them: clause by clause, with a chance to break between phrases.

const FIXTURES = new URL('../../../domain/copydesk/fixtures/', import.meta.url)
const LINES = ['headline', 'kicker', 'subtitle']

function linesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' && LINES.includes(key) ? [inner] : linesIn(inner),
  )
}

const printed = globSync('**/*.json', { cwd: FIXTURES }).flatMap((file) =>
  linesIn(JSON.parse(readFileSync(new URL(file, FIXTURES), 'utf8'))),
)
const demo = [
  ...PAGE_STORIES,
  // Each day draws other headlines from the same templates.
  ...['2026-03-12', '2026-06-30', '2026-10-01', '2026-12-25'].flatMap((day) =>
    generateStories(buildDivisions('62'), day).map(({ story }) => story),
  ),
].flatMap(linesIn)
const clauses = [...new Set([...printed, ...demo].flatMap(splitClauses))]

const countLetters = (text: string) => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Matches of `whole` that a break splits, as 医卫|界委员. */
function brokenIn(clause: string, whole: RegExp): string[] {
  let end = 0
  const breaks = splitPhrases(clause).map((phrase) => (end += phrase.length))
  return [...clause.matchAll(whole)].flatMap(({ 0: all, 1: ahead, index }) => {
    const found = all || (ahead ?? '')
    return breaks
      .filter((offset) => offset > index && offset < index + found.length)
      .map(
        (offset) => `${found.slice(0, offset - index)}|${found.slice(offset - index)} in ${clause}`,
      )
  })
}

const WHOLE: Record<string, RegExp> = {
  'a sector and its members': /\p{Script=Han}{2}界(?:委员|人士|代表|群众)?(?!别)/gu,
  'AABB, ABA and AA':
    /(\p{Script=Han})\1(\p{Script=Han})\2|(\p{Script=Han})\p{Script=Han}\3|(\p{Script=Han})\4/gu,
  'a number and its counter':
    /第?(?:[一二三四五六七八九十百千万两几]+|\d+)[多余]?(?:年度|[个批家项次件条名位届期场讲篇份张座户亩轮种年月日天])/gu,
  'a short label in brackets or quotes':
    /（[^（）]{1,6}）|“[^“”]{1,6}”|《[^《》]{1,6}》|【[^【】]{1,6}】/gu,
  'a word of the committees’ work':
    /政协|委员会?|提案|协商|调研|视察|督办|界别|履职|议政|座谈会|常委会|主席会议|社情民意/gu,
}

/** Words of the committees and the county, each by itself: none may be cut, whatever surrounds it. */
const WORDS = `政协 主席 副主席 秘书长 常委会 常委会会议 主席会议 全体会议 专委会 委员会 提案委
文史委 办公室 党组 党支部 联络室 联络站 工作室 工作站 联络员 信息员 讲解员 联络组 调研组 视察组
监督组 座谈会 协商会 推进会 督办会 通报会 反馈会 审查会 培训会 茶话会 恳谈会 读书会 院坝会 炕头会
板凳会 党代会 发布会 现场会 动员会 界别 医卫界 法律界 教育界 经济界 科技界 文艺界 宗教界 社科界
农业界 提案 提案人 建议案 议案 议定 议题 议政 商讨 协商 民主监督 民主协商 政治协商
社情民意 凝聚共识 建言资政 履职 履职能力 调研 视察 督办 督查 点评 评议 述职 会诊 义诊 走访 慰问 征集
村级 县级 乡级 镇级 市级 省级 村医 村口 村干部 机关干部 老干部 老物件 老照片 老党员 老委员 老旧小区 农技员
农技委员 残疾人 老年人 年轻人 代表人士 志愿者 护林员 护理员 管护员 百余人 三百人 两千余人 时间表
成绩单 路线图 任务书 责任田 有机肥 有机肥厂 养殖场 加工厂 自来水厂 处理厂 居民楼 教学楼 综合楼
河长制 林长制 田长制 责任制 史实关 质量关 安全关 摄影展 书画展 图片展 花椒树 地头 田头 炕头 街头
家常话 贴心话 实在话 小微企业 民营企业 合作社 产业园 产业链 示范区 示范点 助餐点 安置点 教学点
文史馆 图书馆 文化馆 纪念馆 档案馆 养老院 卫生室 卫生院 幼儿园 便民桥 连心桥 营商环境 乡村振兴
高标准农田 中药材 马铃薯 托育 公厕 农家书屋 充电桩 村支书 村委会 卫生所 人大代表 一条条 一件件 实实在在 面对面 回头看
自治县 自治州`.split(/\s+/)

/** Sentences to set a word in, as headlines do. */
const FRAMES = [
  (word: string) => `县政协调研${word}工作`,
  (word: string) => `委员视察${word}（演示稿）`,
  (word: string) => `到${word}看变化（演示稿）`,
  (word: string) => `${word}怎么样`,
]

/** The phrases of a clause, the label at its end aside. */
function splitBody(clause: string): string[] {
  const phrases = splitPhrases(clause)
  const last = phrases.at(-1) ?? ''
  const label = /(?<=.)[（(][^（）()]+[）)]$/u.exec(last)
  return label ? [...phrases.slice(0, -1), last.slice(0, label.index)] : phrases
}

describe('a headline of the fixtures and the demonstration', () => {
  it('is one of thousands, and none loses a character', () => {
    expect(clauses.length).toBeGreaterThan(1_500)
    for (const clause of clauses) expect(splitPhrases(clause).join('')).toBe(clause)
  })

  it('never leaves one or two characters alone', () => {
    const stubs = clauses.flatMap((clause) => {
      const phrases = splitPhrases(clause)
      return phrases.length > 1 && phrases.some((phrase) => countLetters(phrase) < 3)
        ? [phrases.join('|')]
        : []
    })
    expect(stubs).toEqual([])
  })

  it('does not count a label at its end as letters of the last line', () => {
    const labelled = clauses.map((clause) => `${clause}（演示稿）`)
    const stubs = [...clauses, ...labelled]
      .map(splitBody)
      .filter((body) => body.length > 1 && body.some((phrase) => countLetters(phrase) < 3))
    expect(stubs).toEqual([])
    // Of a short line it is a part.
    const long = labelled.filter((clause) => countLetters(clause) > 14)
    expect(long.length).toBeGreaterThan(100)
    for (const clause of long) expect(splitPhrases(clause).at(-1)).toBe('（演示稿）')
  })

  it('never breaks within a word of the field', () => {
    const words = new RegExp(
      `(?=(${WORDS.toSorted((a, b) => b.length - a.length).join('|')}))`,
      'gu',
    )
    expect(WORDS.length).toBeGreaterThan(150)
    expect(clauses.flatMap((clause) => brokenIn(clause, words))).toEqual([])
  })

  it.each(WORDS)('keeps %s whole in whatever stands about it', (word) => {
    const lines = FRAMES.map((frame) => frame(word))
    expect(lines.flatMap((line) => brokenIn(line, new RegExp(`(?=(${word}))`, 'gu')))).toEqual([])
    for (const line of lines) {
      const body = splitBody(line)
      if (body.length > 1) expect(Math.min(...body.map(countLetters))).toBeGreaterThan(2)
    }
  })

  it('has a chance to break before a line in large letters ends', () => {
    const long = clauses.filter((clause) => {
      const phrases = splitPhrases(clause)
      return phrases.some((phrase) => countLetters(phrase) > 10)
    })
    // What stays longer is foreign, or a title that has no second half.
    expect(long.length).toBeLessThan(clauses.length / 200)
  })

  it.each(Object.entries(WHOLE))('keeps %s whole', (_, whole) => {
    expect(clauses.some((clause) => clause.search(whole) !== -1)).toBe(true)
    expect(clauses.flatMap((clause) => brokenIn(clause, whole))).toEqual([])
  })

  it.each([
    '法律界委员|走进县人民法院|（演示稿）',
    '一上午|看了百余人|（演示稿）',
    '河湖治理|有了时间表|（演示稿）',
    '题目从街巷里来|（演示稿）',
    '十届十八次|主席会议议定|三项工作意见',
    '庄浪县政协|召开村级|协商座谈会',
    '到企业|看小微企业融资',
    '到转渠口镇的地头',
    '到有机肥厂|看绿色养殖',
    '把条文|说成家常话',
    '委员视察|村级议事',
    '临洮老物件展|开进图书馆|（演示稿）',
    '到居民楼|看清洁取暖',
    '问计残疾人|就业创业',
    '现场点评',
    '到河长制展厅|看河湖治理',
    '把好史实关|（演示稿）',
    '业务大家学|（演示稿）',
    '问题清单|一条条过|（演示稿）',
    '记下庄浪的昨天|（演示稿）',
    '积石山|保安族|东乡族|撒拉族|自治县',
    '采用通报(1月)',
    '医卫界委员|下乡义诊',
    '景泰：机关干部|上讲台',
    '扎扎实实|办好重点提案',
    '一批提案|集中办结',
    '三家企业受益',
    '政协讲堂|第八讲开讲',
    '东乡县政协|调研藏羊养殖',
    '渭源县政协|推进提案|办理面对面',
  ])('reads well where a person saw it break: %s', (phrases) => {
    expect(splitPhrases(phrases.replaceAll('|', '')).join('|')).toBe(phrases)
  })
})
