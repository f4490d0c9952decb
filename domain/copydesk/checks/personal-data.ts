import type { Content } from '#domain/article/content'
import { linksOfBlock, writtenAddress } from '#domain/article/body-links'
import { findHiddenNumbers, findPersonalNumbers, type PersonalKind } from '#lib/personal-numbers'

import { anchorIn, contentLines, type Hint } from './hint.ts'

const SENTENCES: Record<PersonalKind, string> = {
  mobile: '像是手机号码，请隐去中间几位，如 138****0000。',
  identity: '是身份证号码，请隐去出生日期和后几位，或者删去。',
  card: '像是银行卡号，请核对，不该公开的请隐去。',
  landline: '是固定电话。单位公开的可以留，个人的请隐去。',
}
const IN_ADDRESS = '在网址里，像是手机号码。只是编号的可以留，是号码的请换一个网址。'

export function checkPersonalData(content: Content): Hint[] {
  return [...numbersInLines(content), ...numbersInAddresses(content)]
}

function numbersInLines(content: Content): Hint[] {
  return contentLines(content).flatMap((line) =>
    judgedNumbers(line.text).map(({ start, end, severity, sentence }) => ({
      severity,
      what: '隐私',
      sentence: `“${line.text.slice(start, end)}”${sentence}`,
      where: anchorIn(line, start, end),
    })),
  )
}

/** Each number of a text; submitting is refused for those that must go, see the checklist. */
function judgedNumbers(text: string) {
  const hidden = new Set(findHiddenNumbers(text).map(({ start }) => start))
  return findPersonalNumbers(text).map(({ kind, start, end }) => {
    const must = hidden.has(start)
    return {
      kind,
      start,
      end,
      severity: must ? ('must' as const) : ('note' as const),
      sentence: kind === 'mobile' && !must ? IN_ADDRESS : SENTENCES[kind],
    }
  })
}

/** What is only long in an address, such as the number of a page, is nobody's card or landline. */
function numbersInAddresses(content: Content): Hint[] {
  return content.body.content.flatMap((node, block) =>
    linksOfBlock(node).flatMap(({ href, start, end }) => {
      const address = writtenAddress(href)
      return judgedNumbers(address)
        .filter(({ kind }) => kind === 'mobile' || kind === 'identity')
        .map(({ start: from, end: to, severity, sentence }) => ({
          severity,
          what: '隐私',
          sentence: `链接的地址里“${address.slice(from, to)}”${sentence}`,
          where: { block, start, end },
        }))
    }),
  )
}
