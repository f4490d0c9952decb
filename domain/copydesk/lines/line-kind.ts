// What one line of a page looks like by itself. Context may still overrule it: a short line below
// an unfinished paragraph is its end, not a headline.

import type { DivisionIndex } from '#domain/division/division-index'
import { findMentions } from '#domain/division/find-division'
import { ABOUT_PERSON, readCredits } from '../credits/byline.ts'
import { parseClosing } from '../credits/closing-credit.ts'
import { parseDateline } from '../credits/dateline.ts'
import { isFurniture, isMasthead } from '../page/furniture.ts'
import { readJumpFrom } from '../stories/jump-lines.ts'
import { isLikelyName } from '../credits/names.ts'
import { divisionNameIn } from '../divisions/label-division.ts'
import type { PageLine } from './page-lines.ts'
import type { Credit } from '../page-reading.ts'

export type LineReading =
  | { kind: 'dateline' | 'body' }
  /** `number`: how many characters of the line only count the headlines of a collection. */
  | { kind: 'head'; number?: number }
  /** `ofPage`: what is right above it belongs to the page as well. */
  | { kind: 'furniture'; ofPage: boolean }
  | { kind: 'byline'; credits: Credit[]; marked: boolean }
  | { kind: 'label'; place: string | null; bodyFrom: number }

export const BULLET = /^[●■◆★▲◇○◎※▪•·▶►▼◉⊙*]\s*/
const BYLINE_BULLET = /^(?!口述)[□■◇◆○●口*☆★◎▲△▪▫▢◻◽☐❏❑▯]\s*/
const CAPTION = /^(?:[▲△▼]|图为|图[①②③④⑤一二三四])/
const LISTED = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十],)/
const LEADS_ON = /(?:强调|指出|要求|认为|提出|如下|表示|建议|说|是)[::]$/
const RUNNING_TEXT =
  /^(?:会议|调研组|考察组|视察组|座谈会|与会|大家|委员们|活动中|同时|据悉|据了解|下一步|此外|随后|最后|其中|据统计|目前|截至目前|今年以来|近日|日前|近年来|连日来)[^,]{0,16},|^\d{1,2}\s?月\s?\d{1,2}\s?日[^,]{0,6},/
// □ 庄浪县政协办公室 signs for a story, and is nobody's name.
const OFFICE = /政协$|办公室$|委员会$|编辑部$|记者站$|融媒体中心$|^本报(?:综合|评论员)/
const OFFICE_GAVE =
  /^\(?(?:(?:图片|照片|供图|供稿):?由?)?[\u3400-\u9fff]{2,14}(?:政协|办公室|委员会|委|办|局|中心|社区|镇|乡)\s?(?:供图|供稿|提供|摄)\)?$|^(?:供稿|供图|图片|来源)[:|丨/][\u3400-\u9fff]{2,14}(?:政协|办公室|委员会|委|办|局|中心|社区|镇|乡|媒)$/
const ABOUT_AUTHOR = /^\(?(?:本文)?作者(?:单位|系|为|是|简介)[^。]{0,50}$/
const LABEL_LONGEST = 14

export function readLine(line: PageLine, index: DivisionIndex): LineReading {
  const text = line.folded
  if (isFurniture(line.text)) return { kind: 'furniture', ofPage: isMasthead(line.text) }
  if (readJumpFrom(line.text) !== null) return { kind: 'body' }
  if (parseDateline(line.text) !== null) return { kind: 'dateline' }
  const label = readLabel(text, index)
  if (label !== null) return label
  if (isAboutAuthor(text)) return { kind: 'furniture', ofPage: false }
  const byline = readBylineLine(text, index)
  if (byline !== null) return byline
  if (isSideNote(text)) return { kind: 'furniture', ofPage: false }
  return { kind: looksLikeBody(line) ? 'body' : 'head' }
}

/** (作者系某县政协委员) in a line of its own. */
export const isAboutAuthor = (text: string): boolean => ABOUT_AUTHOR.test(text)

/** A line all in brackets that is no byline: about the author, the source or the pictures. */
function isSideNote(text: string): boolean {
  return (
    text.length <= 60 &&
    /^\([^。()]+\)$/.test(text) &&
    !/^\([一二三四五六七八九十\d]{1,2}\)$/.test(text)
  )
}

function looksLikeBody(line: PageLine): boolean {
  const text = line.folded
  const commas = text.length > 200 ? 9 : text.split(',').length - 1
  return (
    text.includes('。') ||
    text.length >= 60 ||
    CAPTION.test(text) ||
    RUNNING_TEXT.test(text) ||
    (text.length >= 8 && /[,;、]$/.test(text)) ||
    (text.length >= 12 && text.lastIndexOf('《') > text.lastIndexOf('》')) ||
    LISTED.test(text) ||
    (text.length >= 30 && commas >= 2) ||
    (text.length >= 28 && commas >= 1 && /[!?…][”』]?$/.test(text)) ||
    (text.length >= 10 && LEADS_ON.test(text)) ||
    (text.length > 22 && parseClosing(line.text)?.sure === true)
  )
}

/** A line that holds nothing but names and what they did. */
function readBylineLine(source: string, index: DivisionIndex): LineReading | null {
  if (source.length > 60 || /。|:$/.test(source)) return null
  const unmarked = source.replace(BYLINE_BULLET, '')
  const bulleted = unmarked !== source
  const bare = withoutHome(unmarked, bulleted, index)
  if (bulleted && bare.length <= 20 && OFFICE.test(bare)) {
    return { kind: 'byline', credits: [], marked: true }
  }
  if (OFFICE_GAVE.test(source) || /^本报(?:特约)?评论员$/.test(source))
    return { kind: 'byline', credits: [], marked: true }
  const taken = readPictureTaker(source)
  if (taken !== null) return { kind: 'byline', credits: taken, marked: true }
  const titled = readTitled(bare)
  if (titled !== null) return { kind: 'byline', credits: titled, marked: true }
  const wrapped = /^[([].*[)\]]$/.test(bare)
  const reading = readCredits(wrapped ? bare.slice(1, -1) : withoutHalfBracket(bare))
  if (reading === null) return null
  const likely = reading.credits.every((credit) => isLikelyName(credit.name))
  // □ 张 掖 李 昆: where a bullet announces names, one of them may read like a place.
  const places = reading.credits.filter((credit) => index.names.has(credit.name))
  const place = places.length > (!bulleted ? 0 : reading.credits.length - 1)
  if (reading.marked && !place) return { kind: 'byline', credits: reading.credits, marked: true }
  if (!likely || place) return null
  // □ 石宏 and (李 昆) are certain; two bare names are a byline only in the right place.
  const marked = bulleted || wrapped
  return { kind: 'byline', credits: reading.credits, marked }
}

/** 石宏军): one bracket came through without its other half; (回族) has both. */
function withoutHalfBracket(text: string): string {
  const [open, close] = [text.includes('('), text.includes(')')]
  return open === close ? text : text.replace(/^\(|\)$/g, '')
}

/** □ 肃南 甲某某: the home of a contributor precedes the name. */
function withoutHome(bare: string, bulleted: boolean, index: DivisionIndex): string {
  const home = /^([\u3400-\u9fff]{2,4})\s+(?=\S{2})/.exec(bare)
  const place = home?.[1]
  // Behind a bullet a place that may be a name is one of the names.
  const named = place !== undefined && index.names.has(place) && !(bulleted && isLikelyName(place))
  return named ? bare.slice(home?.[0].length) : bare
}

const PICTURE_TAKER =
  /^\(?(?:(?:本文|文中|组)?(?:图片|照片)(?:均)?)?由([\u3400-\u9fff·\s、]{2,20}?)(?:拍摄|摄影|摄|提供|供图)\)?$/

/** 图片由甲某某拍摄: a line about the pictures that names a person. */
function readPictureTaker(text: string): Credit[] | null {
  const names = PICTURE_TAKER.exec(text)?.[1]
  const credits = names === undefined ? undefined : readCredits(`摄影 ${names}`)?.credits
  return credits?.every(({ name }) => isLikelyName(name)) === true ? credits : null
}

const TITLED =
  /^[\u3400-\u9fff]{0,20}(?:委员|常委|主席|秘书长|主任|书记|[局校院会社厂]长|教授|理事长|经理|研究员|农艺师|律师|医师|教师)\s{1,6}([\u3400-\u9fff· ]{2,12})$/

/** 庆城县政协委员 甲某某(回族): someone who speaks for themselves, with their office or people. */
function readTitled(text: string): Credit[] | null {
  const names =
    readCredits(TITLED.exec(text.replace(ABOUT_PERSON, '').trimEnd())?.[1] ?? '')?.credits ?? []
  return names.length > 0 && names.every(({ name }) => isLikelyName(name)) ? names : null
}

/** ● 肃州区 heads one item of a roundup; its text may follow on the same line. */
function readLabel(source: string, index: DivisionIndex): LineReading | null {
  const text = source.replace(/[●■◆★▲◇◀◄]+$/, '')
  const bullet = BULLET.exec(text)?.[0] ?? ''
  const boxed = /^\[([^\]]{2,12})\]\s*[::]?\s*/.exec(text)
  if (boxed !== null) {
    const place = divisionNameIn(boxed[1] ?? '', index)
    return place === null ? null : { kind: 'label', place, bodyFrom: boxed[0].length }
  }
  const rest = text.slice(bullet.length)
  const head = /^([\u3400-\u9fff]{2,16}(?:·[\u3400-\u9fff]{2,8})?)(?:\s*[::]\s*|\s+|$)/.exec(rest)
  const place = divisionNameIn(head?.[1] ?? '', index)
  if (head === null || place === null) return null
  const from = bullet.length + head[0].length
  // ◎ 静宁 甲某某 is where somebody is from.
  const home = text.slice(from)
  if (home.length <= 8 && readCredits(home)?.credits.every((one) => isLikelyName(one.name)))
    return null
  const whole = from === text.length
  // ▲榆中县政协 8月14日组织…: the words before the space are who acts.
  const actor = (head[1] ?? '').endsWith('政协') && /\s$/.test(head[0])
  if (bullet !== '' && !whole && actor && !namesCommittee(text.slice(from), index)) {
    return { kind: 'label', place, bodyFrom: bullet.length }
  }
  if (
    bullet === '' &&
    (!whole || text.length > LABEL_LONGEST || !isClear((head[1] ?? '').replace(/^.*·/, ''), index))
  ) {
    return null
  }
  return { kind: 'label', place, bodyFrom: from }
}

function namesCommittee(text: string, index: DivisionIndex): boolean {
  const clause = text.slice(0, 40).split('。')[0] ?? ''
  return findMentions(index, clause).some((mention) => mention.committee)
}

function isClear(text: string, index: DivisionIndex): boolean {
  const name = index.names.get(text)
  return name !== undefined && name.divisions.length > 0 && !name.wordLike
}
