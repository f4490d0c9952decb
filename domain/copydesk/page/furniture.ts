// Page furniture: what a paper or a web page prints around its stories. Mastheads, dates, page
// names, editors' names and contact lines are known by shape and are never part of a story.

import { readCredits } from '../credits/byline.ts'
import { toNumber } from '../characters/chinese-number.ts'
import { isJumpLine } from '../stories/jump-lines.ts'
import type { Credit } from '../page-reading.ts'
import { isLikelyName } from '../credits/names.ts'
import { isFiller, isPageMeta, isToolbar } from './page-meta.ts'
import { SECTION_NAMES } from './page-sections.ts'
import { foldWidth } from '../characters/width.ts'

const LONGEST = 90
const WEEK_OR_ISSUE =
  /来源|作者|字体|字号|浏览|编辑|星期|周[一二三四五六日]|农历|第\d{1,6}期|总第|版|发表于|[日晚晨时商]报(?:\s|$)|\s专[题刊]/
const SPELT_DATE =
  /二0[0一二三四五六七八九]{2}年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/
const FULL_DATE = new RegExp(
  `^(?:\\d{4}(?:\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|[-./]\\d{1,2}[-./]\\d{1,2})|${SPELT_DATE.source})`,
)
// Two who worked on the page, each behind their task, need no likely family name.
const TASK =
  '(?:责任编辑|责编|编辑|美编|版式|组版|校对|审核|审校|检校|制图|排版|主编|值班主编|统筹)'
const EDITORS = new RegExp(`^${TASK}\\s{1,3}[\\u3400-\\u9fff·]{2,4}\\s{1,4}(?:${TASK}|电话)\\s`)
const CLOCK = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s[\u4e00-\u9fff]{2,3})?$/
const EDITORIAL =
  /^(?:本版|本期|版面|值班|执行|首席|新媒体)?(?:责任编辑|责编|编辑|编审|主编|总编|副总编|总编辑|副总编辑|校对|版式|美编|组版|制图|排版|审核|审校|审签|监制|统筹|策划|初审|复审|终审|一审|二审|三审|签发|转载|来源|稿源|信息来源|原标题|视觉|设计)(?:\s{0,3}[::/|丨]|\s{0,3}([\u3400-\u9fff·]{2,4}|[\u3400-\u9fff]\s[\u3400-\u9fff])(?:\s|$))/
// 热线:… and 主办 某某 say who and where; 热线连民心 and 出版《文史》第六辑 are copy.
const CONTACT =
  /^(?:本报|本社|本刊)?(?:(?:新闻|联系|咨询|投稿|发行部?|广告部?|订阅|服务|监督|举报)?(?:热线|电话|邮箱|信箱|方式)|投稿|电子邮箱|e-?mail|网址|地址|社址|邮编|邮政编码|邮发代号|刊号|(?:主管|主办|承办|协办|出版|编印|印刷|发行)(?:单位|部门|社|厂|部|日期|地点)?|主管主办|定价|零售价?|广告(?:部|经营许可证?号?)?|订阅|微信(?:公众)?号?|客户端|备案号?)(?=[:\s\d/|(、]|$)|^(?:www\.|https?:|国内统一|统一刊号|cn\d|issn|今日\d{1,2}版|总第|扫码(?:关注|阅读|下载|看)|扫一扫|微信扫|版权|icp|零售每份)/i
const WEB =
  /^(?:[^。>]{2,16}>|时间:?\s?\d{4}|(?:网站)?首页|您当前的位置|当前位置|您的位置|您现在的位置|发布时间|发布日期|发表时间|更新时间|浏览次数|阅读次数|点击(?=上方|下方|蓝字|阅读|关注|进入|查看|率|[\s:]|$)|阅读量|字号|字体|(?:打印|关闭)(?=[本此窗\s\])]|$)|分享(?=[到\s:]|$)|上一[篇条]|下一[篇条]|上一版|下一版|返回(?=列表|首页|目录|[上顶\s\])]|$)|友情链接|大 中 小|\[(?:打印|关闭|返回|分享|收藏)|原创\s|喜欢就|长按(?=二维码|识别|图|关注|[上下扫])|阅读原文|点亮(?=[“"]?(?:在看|赞|星标|小|右下))|戳(?=[这我上下图原蓝→↓])|end$|以下文章来源|转发是|如有侵权|微信扫|预览时|分享收藏|关注$|(?:放大|缩小|默认)\s|版面导航|标题导航|(?:本版|本期)新闻$|上一期|下一期|©|[上下]篇|新闻推荐|关注(?:该|我们)|正文:?$|(?:稿件|来稿|附件)\s?\(?[一二三四五六七八九十\d]{1,3}\)?:?$)/i
const PAGE_NUMBER = /^[-·●\s]{0,4}[A-Z]?\d{1,3}[-·●\s]{0,4}$/
const PAGE_NAME =
  /^(?:第\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版|[A-Z]?\d{1,2}\s?版|[A-Z]\d{1,2}|[\d一二三四五六七八九十]{1,3}版)(?:\s|:|·|\||-|$)/
// 03 市县政协: a number with its nought before a name.
const PAGE_TITLE = /^[A-D]?0\d\s{1,4}[\u3400-\u9fff·]{2,8}$/
const PAGE_NAME_END = /\s第?\s?[A-Z]?[\d一二三四五六七八九十]{1,3}\s?版$/
const PAPER =
  /^今日[\u4e00-\u9fff]{2,4}$|^(?:[A-Z]?\d{1,2}\s+)?《?[\u4e00-\u9fff]{2,4}(?:日报|晚报|晨报|时报|协商报|政协报|政协网|新闻网)》?(?:\s*[A-Z]?\d{0,2}\s*版?|\s[A-Z\s]{3,40}|\s?[·|]\s?[\u4e00-\u9fff]{2,6})$/
// 某县政协办公室 2024年7月9日 heads a bulletin; 送:… names who gets it.
const BULLETIN =
  /^[\u3400-\u9fff]{2,16}\s{1,40}\d{4}年\d{1,2}月\d{1,2}日(?:\s\d{1,2}:\d\d)?$|^(?:主送|抄送|抄报|报送|报|送|发):|^\(?共印\s?\d/
const WHOLE_NOTICE =
  /^(?:版权声明|免责声明|特别声明|凡注明|编后语?:|编者的话)|版权所有|如有侵权|请\S{0,4}(?:查收|审阅)|请注明(?:来源|出处)|欢迎(?:投稿|来稿|转发|关注)|扫码(?:关注|阅读)/
// 第二篇: counts the stories of a mail, 藏历水兔年六月 is a masthead's other calendar.
const COUNTED =
  /^第[一二三四五六七八九十\d]{1,2}[篇条则]\s?(?:\([^()]{1,8}\))?\s?:?$|^(?:农历|藏历|回历)[^,。]{4,16}$/
const PUBLISHER = /^[^。,]{4,60}(?:主办|主管|编印|承办|出品|印制)$/
const SITE_WORD =
  /^(?:网站)?首页$|概况|机构|动态|新闻|专题|专栏|公开|互动|服务|信息|文史|资料|提案|风采/
const RULE = /^[-=_*·.~※◆◇■□●○\s]+$/
const WHOLE_PAGE_PHOTO =
  /^\(?(?:本版|本期|本组)?(?:图片|照片|摄影|供图)?[^。]{0,20}(?:\/摄|均由[^。]{0,20}摄|均由[^。]{0,20}提供)\)?$/
const MASTHEAD_LATIN = /^[A-Z][A-Za-z\s.&']{3,60}$/

/** `line` is one line of the page without its outer spaces. */
export function isFurniture(line: string): boolean {
  const text = foldWidth(line).trim()
  if (text.length <= 2 * LONGEST && WHOLE_NOTICE.test(text)) return true
  if (isFiller(text)) return true
  if (text === '' || text.length > LONGEST || text.includes('。')) return false
  return (
    isDateLine(text) ||
    isMenu(text) ||
    PUBLISHER.test(text) ||
    COUNTED.test(text) ||
    BULLETIN.test(text) ||
    isEditorialNote(text) ||
    isJumpLine(line) ||
    isPageMeta(text) ||
    WEB.test(text.replace(/^[([]/, '')) ||
    [CONTACT, PAGE_NUMBER, PAGE_NAME, PAGE_TITLE, PAPER, RULE, WHOLE_PAGE_PHOTO].some((shape) =>
      shape.test(text),
    ) ||
    (text.length <= 30 && PAGE_NAME_END.test(text)) ||
    MASTHEAD_LATIN.test(text)
  )
}

/** 网站首页  政协概况  新闻动态: the menu of a site. */
function isMenu(text: string): boolean {
  const items = text.split(/\s{1,4}|\|/)
  if (isToolbar(items)) return true
  if (items.length < 4 || items.some((item) => item.length > 6)) return false
  return items.filter((item) => SITE_WORD.test(item)).length * 2 >= items.length
}

const PARTS = /^第[一二三四五六七八九十\d]{1,2}[篇条则]\s?(?:\([^()]{1,8}\))?\s?:?$|^[^。>]{2,16}>/

/** 第二篇: of a mail, 首页 > 新闻 of a site: what follows is another story. */
export function partsStories(line: string): boolean {
  return PARTS.test(foldWidth(line.slice(0, 24)).trim())
}

/** A day and nothing else, as a digital edition prints it between a story's title and its text. */
export function isBareDate(text: string): boolean {
  const date = FULL_DATE.exec(text)
  return date !== null && /^(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/.test(text.slice(date[0].length))
}

/** Furniture that heads a page; lines above it are furniture too. */
export function isMasthead(line: string): boolean {
  const text = foldWidth(line).trim()
  if (/来源|作者|字体|字号|浏览|\d:\d\d/.test(text)) return false
  return (
    isDateLine(text) ||
    BULLETIN.test(text) ||
    PUBLISHER.test(text) ||
    COUNTED.test(text) ||
    /^[^。>]{2,16}>/.test(text) ||
    [CONTACT, PAGE_NUMBER, PAGE_NAME, PAGE_TITLE, PAPER].some((shape) => shape.test(text)) ||
    PAGE_NAME_END.test(text)
  )
}

/** Names of editors and sources: they worked on the page, they did not write the story. */
export function isEditorialNote(text: string): boolean {
  if (text.length <= LONGEST && EDITORS.test(text)) return true
  const match = text.length <= LONGEST ? EDITORIAL.exec(text.replace(/^[●■◆▲·]\s?/, '')) : null
  return match !== null && (match[1] === undefined || isLikelyName(match[1].replace(' ', '')))
}

export type PageDate = { year: number; month: number; day: number }

/** The date that a masthead or a web page's line about itself prints. */
export function parseDateLine(line: string): PageDate | null {
  const text = foldWidth(line).trim()
  if (!isFurniture(line)) return null
  const spelt = SPELT_DATE.exec(text)
  if (spelt !== null) {
    const [month = 0, day = 0] = spelt.slice(1).map(toNumber)
    return { year: toNumber(spelt[0].slice(0, 4)), month, day }
  }
  const [year = 0, month = 0, day = 0] = (
    /(?:19|20)\d{2}\s?[-年./]\s?\d{1,2}\s?[-月./]\s?\d{1,2}/.exec(text)?.[0] ?? ''
  )
    .split(/\D+/)
    .map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { year, month, day } : null
}

function isDateLine(text: string): boolean {
  const date = FULL_DATE.exec(text)
  if (date !== null) {
    const behind = text.slice(date[0].length).trim()
    if (CLOCK.test(behind)) return true
    const rest = behind.replace(/^[\s·|]{1,8}|[\s·|\d]{1,8}$/g, '')
    return rest.length <= 2 || WEEK_OR_ISSUE.test(text) || SECTION_NAMES.test(rest)
  }
  if (text.length <= 40 && /\d{4}[-年]\d{1,2}[-月]\d{1,2}日?\s{1,2}\d{1,2}:\d\d/.test(text))
    return true
  if (/\s\d{4}-\d{1,2}-\d{1,2}$/.test(text) && /[版报刊期]/.test(text)) return true
  const inner = /\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日/.test(text)
  return inner && !/[,]/.test(text) && /星期|第\S{1,5}[版期]|责编|编辑/.test(text)
}

const WEB_CREDIT =
  /(作者|记者|通讯员|撰稿|摄影):\s?([\u3400-\u9fff·]{2,10}|[\u3400-\u9fff] [\u3400-\u9fff](?=\s|$))((?:[ 、](?:[\u3400-\u9fff·]{2,4}|[\u3400-\u9fff] [\u3400-\u9fff])(?=\s|$|、))*)/g

/** 发布时间… 来源… 作者:甲 is a web page's line about a story, and names who wrote it. */
export function creditsInFurniture(line: string): Credit[] {
  const text = foldWidth(line)
  if (!/来源|发布|时间|点击|浏览|\d:\d\d/.test(text)) return []
  const original = /^原创\s{1,4}([\u3400-\u9fff·]{2,10})(?=\s)/.exec(text)?.[1]
  if (original !== undefined) return readCredits(`作者:${original}`)?.credits ?? []
  return [...text.matchAll(WEB_CREDIT)].flatMap((match) => readCredits(match[0])?.credits ?? [])
}
