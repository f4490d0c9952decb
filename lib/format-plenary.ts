import type { SessionNumbers } from './addresses/proposal-paths.ts'
import { formatHan } from './format-han.ts'

/** 十届二次会议 */
export const formatPlenary = ({ term, number }: SessionNumbers): string =>
  `${formatHan(term)}届${formatHan(number)}次会议`
