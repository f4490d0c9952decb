import { foldWidth } from '../characters/width.ts'

const OPENING = 300
const MAX_PLACES = 2
const GONE_TO = '(?:到|在|赴|往|进|入|至|抵)(?:[\\u4e00-\\u9fff]{1,6}?[县市区州])?'
const TOWN = '(?![各多全乡镇])[\\u4e00-\\u9fff]{1,4}?(?:街道|镇|乡|苏木)(?![级村民党])'
const WORD = '(?![召开的了在到和与及各全等调研视察走访查看组织])[\\u4e00-\\u9fff]'
const PLACE = new RegExp(`${GONE_TO}(${TOWN}(?:(?:${WORD}){1,4}?(?:村|社区))?)`, 'g')
/** Words that only end like a town. */
const NO_TOWN = /^(?:小?城镇|村镇|集镇|[下回家老水故他异返]乡|农业?乡)/

/** Towns and villages that the opening of a text goes to, as it names them. */
export function findPlaces(paragraphs: readonly string[]): string[] {
  const text = foldWidth(paragraphs.join('\n').slice(0, OPENING))
  const found = [...text.matchAll(PLACE)].map(([, place = '']) => place)
  return [...new Set(found.filter((place) => !NO_TOWN.test(place)))].slice(0, MAX_PLACES)
}
