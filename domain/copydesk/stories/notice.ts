// Paid and official notices: 遗失声明, 招聘启事, 公告. They come between stories and are none.

import { foldWidth } from '../characters/width.ts'

const PAID =
  '遗失|挂失|作废|注销|减资|清算|招聘|征稿|征订|订报|招租|招标|拍卖|转让|寻人|搬迁|迁址|更名|吸收合并'
const NOTICE = new RegExp(
  `^(?:(?:${PAID})?(?:声明|公告|启事|通告|公示)|征稿|约稿|招聘|讣告|广告|[^。,]{0,20}(?:${PAID})(?:声明|公告|启事|通告))$`,
)
const SIGNED = /(?:公司|局|报社|杂志社|中心|管委会|法院|事务所|办事处|委员会|人民政府|厂|合作社)$/

export function headsNotice(line: string): boolean {
  return line.length <= 30 && NOTICE.test(foldWidth(line).replace(/\s/g, ''))
}

/** Who signs a notice: the last line of it, right over the next headline. */
export function signsNotice(line: string): boolean {
  return line.length <= 30 && SIGNED.test(line)
}
