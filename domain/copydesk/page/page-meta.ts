// What a page says about itself in a line of its own: 索引号:…, 浏览量:…, 一审一校:…, and the words that
// only invite to press them: 听全文, 点赞 在看 分享. `text` has its width folded.

const WITH_VALUE =
  /^(?:版次|发文机关|发文字号|索引号|发布机构|发布人|成文日期|主题词|主题分类|附件|保护视力色|标签|关键词|(?:浏览|访问|点击|阅读)[量数]|字数|稿件编号|发布于|功能介绍|微信号|网站标识码|技术支持|编发|制作|出品人?|值班(?:编委|主任|总编|领导)|组版编辑|[一二三]审[一二三]校)\s{0,3}[::|]/
const WITH_NUMBER =
  /^(?:阅读|点赞|在看|浏览|评论)\s?\d|^您是第\s?\d|^[\u4e00-\u9fff](?:公网安备|icp备)|^收录于|^(?:produced|powered) by\s|^copyright\s|^功能介绍\s/i
const WHOLE =
  /^[-·\s]{0,6}(?:end|完|听全文|知道了|继续滑动看下一个|轻触阅读原文|#[\u4e00-\u9fff]{2,12})[-·\s]{0,6}$/i
// 公益广告 一粥一饭…; 兰州市区 14℃~27℃; 全年定价168元,邮发代号53-99: what fills a page or sells it.
const FILLER = /^公益广告(?:\s|:|$)|\d\s?℃|邮发代号\s?\d|^(?:今日|明日)?天气(?:预报)?[:\s]/
const CALENDAR =
  /^\d{1,2}月\d{1,2}日$|^星期[一二三四五六日天](?:\s|$)|^[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[正一二三四五六七八九十冬腊闰]{1,3}月/
const ISSUE = /^\(?总?第\s?\d{1,5}\s?期\)?$|报社出版$/
const TOOL =
  /^(?:往期(?:回顾|推荐)?|返回(?:目录|首页|列表)?|[上下]一[版篇条期]|没有了|数字报首页|(?:版面|标题)导航|(?:展开|收缩)通版|放大\+?|缩小-?|默认[O0]?|朗读|打印(?:本页)?|收藏|分享|关闭(?:窗口)?|点赞|在看|转发|留言|评论|全文(?:复制)?|复制)$/

// 数字报首页; 通版阅读请点击: 展开通版 收缩通版: what a digital edition prints around each story.
const DIGITAL = /^(?:数字报首页|通版阅读|(?:展开|收缩)通版|[上下]一篇:?$|没有了$)/

/** Between a story's title and its text a digital edition says how long it is and on which page. */
export const isStoryMeta = (text: string): boolean => /^(?:字数|版次)\s?[::]/.test(text)

export function isPageMeta(text: string): boolean {
  if (text.length > 60) return false
  if (DIGITAL.test(text)) return true
  return [WITH_VALUE, WITH_NUMBER, WHOLE, CALENDAR, ISSUE].some((shape) => shape.test(text))
}

/** Unlike other lines of the page these are whole sentences now and then. */
export function isFiller(text: string): boolean {
  return text.length <= 90 && FILLER.test(text)
}

/** 往期回顾 返回目录 放大+ 缩小-: what a reader may press, and nothing else. */
export function isToolbar(items: readonly string[]): boolean {
  return items.length > 1 && items.every((item) => TOOL.test(item))
}
