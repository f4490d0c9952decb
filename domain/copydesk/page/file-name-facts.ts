// What the name of a file says of the page in it, where papers put day and page number.

import { isIsoDay } from '#lib/dates'

/** When a page was printed and which it is, as far as something beside its stories says so. */
export interface PageFacts {
  /** `YYYY-MM-DD` */
  printDate: string | null
  pageLabel: string | null
}

const DAY = /(?<!\d)(20\d{2})[-_.年]?(\d{1,2})[-_.月]?(\d{1,2})(?!\d)/
const PAGE = /第?\s*([0-9]{1,2}|[A-D]\d{1,2}|[一二三四五六七八九十]{1,3})\s*版/i

/** What a file's name says of the page: 2023-03-21 第3版.txt, 民主协商报20230321_03版.txt. */
export function factsFromFileName(name: string): PageFacts {
  const day = DAY.exec(name)
  const iso = day ? [day[1], day[2]?.padStart(2, '0'), day[3]?.padStart(2, '0')].join('-') : ''
  const page = PAGE.exec(name)?.[1]
  return {
    printDate: isIsoDay(iso) ? iso : null,
    pageLabel: page ? `第${page.replace(/^0+(?=\d)/, '')}版` : null,
  }
}

/** What a person typed, completed by the page's masthead. */
export const filledFrom = (given: PageFacts, masthead: PageFacts): PageFacts => ({
  printDate: given.printDate ?? masthead.printDate,
  pageLabel: given.pageLabel ?? masthead.pageLabel,
})
