import { foldWidth } from '../characters/width.ts'

const OPENING = 300
const MAX_PLACES = 2
const GONE_TO = '(?:到|在|赴|往|进|入|至|抵)(?:[\\u4e00-\\u9fff]{1,6}?[县市区州])?'
const TOWN = '(?![各多全乡镇])[\\u4e00-\\u9fff]{1,4}?(?:街道|镇|乡|苏木)(?![级村民党])'
const WORD = '(?![召开的了在到和与及各全等调研视察走访查看组织])[\\u4e00-\\u9fff]'
const PLACE = new RegExp(`${GONE_TO}(${TOWN}(?:(?:${WORD}){1,4}?(?:村|社区))?)`, 'g')
const HOUSES =
  '图书馆|文化馆|博物馆|纪念馆|档案馆|体育馆|科技馆|展览馆|美术馆|党校|会议中心|敬老院|养老院|福利院'
/** 在京参加党校培训: what is done stands between, and no name. */
const NAMED = `(?!参加|学习|推进|推动|加强|举办|筹建|新建|修建|围绕)${WORD}`
const HOUSE = new RegExp(
  `(?:到|在|赴|走进|来到)((?:${NAMED}){1,8}?(?:${HOUSES}))(?!工作|建设|的)`,
  'g',
)
/** Words that only end like a town. */
const NO_TOWN = /^(?:小?城镇|村镇|集镇|[下回家老水故他异返]乡|农业?乡)/

/**
 * Towns, villages and public houses that the opening of a text goes to, as it names them; behind those the town that
 * a headline names. What is written by hand and what is read off a page ask here alike.
 */
export function findPlaces(paragraphs: readonly string[], town: string | null = null): string[] {
  const text = foldWidth(paragraphs.join('\n').slice(0, OPENING))
  const found = [...text.matchAll(PLACE), ...text.matchAll(HOUSE)]
    .toSorted((one, other) => one.index - other.index)
    .map(([, place = '']) => place)
    .filter((place) => !NO_TOWN.test(place))
  const named = found.length === 0 && town ? [town] : found
  return [...new Set(named)].slice(0, MAX_PLACES)
}
