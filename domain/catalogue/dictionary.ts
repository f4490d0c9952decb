import { buildDivisions } from '#domain/division/build-divisions'
import { listTowns } from '#domain/division/list-towns'

// The words cut out of texts that a general dictionary does not know: the divisions and towns of the
// portal's province, and the words of the committees' work. Rows of the catalogue say by which version
// they were made; raise it whenever the words, the folding of text or the marks change (a test holds words and
// version together). The next start reindexes what is out of date.

export const DICTIONARY_VERSION = 3

/** Words of the committees' work, each one idea, and of the campaigns and columns the papers run. */
export const WORK_WORDS: readonly string[] =
  `政协 政协委员 人民政协 政协讲堂 政协章程 提案 立案 协商 协商民主 政治协商 民主监督 参政议政 民主评议
建言献策 建言资政 凝聚共识 社情民意 大会发言 有事好商量 议事室 委员工作室 委员之家 专委会 专门委员会 界别
主席会议 常委会议 党组会议 全体会议 全委会 联谊会 文史资料 文史馆 三抓三促 抓学习促提升 抓执行促落实
抓效能促发展 批办 领办 督办 主题教育 乡村振兴 营商环境 招商引资 强工业 强科技 强省会 强县域 四强行动
高质量发展 一带一路 中国式现代化 统一战线 书香政协`.split(/\s+/)

/** Far above any word of the general dictionary, so that ours are taken whole. */
const WEIGHT = 300_000

/** Every word of ours for the province with this code (none for null), without repetition, in a fixed order. */
export function listWords(provinceCode: string | null): string[] {
  const prefix = provinceCode?.slice(0, 2)
  const divisions = prefix === undefined ? [] : buildDivisions(prefix)
  const names = divisions.flatMap(({ name, shortName }) => [name, shortName])
  const towns = prefix === undefined ? [] : listTowns(prefix)
  const all = [...WORK_WORDS, ...names, ...towns].filter((word) => word.length > 1)
  return [...new Set(all)].toSorted()
}

/** The words in the form the segmenter loads: one a line, with how common it is. */
export function renderDictionary(words: readonly string[]): string {
  return words.map((word) => `${word} ${WEIGHT} n`).join('\n')
}
