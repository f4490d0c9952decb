import type { Content } from '#domain/article/content'
import { linksOfBlock } from '#domain/article/body-links'
import { findPersonalNumbers, type PersonalKind } from '#lib/personal-numbers'

import { contentLines, type Hint } from './hint.ts'

const SENTENCES: Record<PersonalKind, string> = {
  mobile: '像是手机号码，请隐去中间几位，如 138****0000。',
  identity: '是身份证号码，请隐去出生日期和后几位，或者删去。',
  card: '像是银行卡号，请核对，不该公开的请隐去。',
  landline: '是固定电话。单位公开的可以留，个人的请隐去。',
}
/** Submitting is refused for these; see the checklist. */
const MUST: readonly PersonalKind[] = ['mobile', 'identity']

export function checkPersonalData(content: Content): Hint[] {
  return [...numbersInLines(content), ...numbersInAddresses(content)]
}

function numbersInLines(content: Content): Hint[] {
  return contentLines(content).flatMap(({ block, text }) =>
    findPersonalNumbers(text).map(({ kind, start, end }) => ({
      severity: MUST.includes(kind) ? ('must' as const) : ('note' as const),
      what: '隐私',
      sentence: `“${text.slice(start, end)}”${SENTENCES[kind]}`,
      where: { block, start, end },
    })),
  )
}

/** What is only long in an address, such as the number of a page, is nobody's card or telephone. */
function numbersInAddresses(content: Content): Hint[] {
  return content.body.content.flatMap((node, block) =>
    linksOfBlock(node).flatMap(({ href, start, end }) =>
      findPersonalNumbers(href)
        .filter(({ kind }) => MUST.includes(kind))
        .map(({ kind, start: from, end: to }) => ({
          severity: 'must' as const,
          what: '隐私',
          sentence: `链接的地址里“${href.slice(from, to)}”${SENTENCES[kind]}`,
          where: { block, start, end },
        })),
    ),
  )
}
