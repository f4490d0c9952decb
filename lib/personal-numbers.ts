// Numbers that belong to a person and have no business in print: mobile telephones, identity
// numbers (GB 11643, with its check digit), bank cards (Luhn), landlines. A masked number, 138****0000,
// is no find.
import { dropUnseen } from '#lib/characters/unseen'

export type PersonalKind = 'mobile' | 'identity' | 'card' | 'landline'

export interface PersonalNumber {
  kind: PersonalKind
  start: number
  end: number
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'
/** Printed between the groups of a number, a line break too. */
const GAP = '[\\s\\u2010-\\u2015-]?'
const SHAPES = new RegExp(
  [
    `(?<identity>[1-9]\\d{5}${GAP}(?:19|20)\\d{6}${GAP}\\d{3}[\\dXx])`,
    `(?<card>[3-6]\\d{3}(?:${GAP}\\d{4}){2}${GAP}\\d{4}(?:${GAP}\\d{1,3})?)`,
    `(?<mobile>(?:\\+?86${GAP})?1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4})`,
    `(?<landline>0\\d{2,3}[)-]?\\d{7,8})`,
  ]
    .map((shape) => `(?<![\\d.*])${shape}(?![\\d*]|\\.\\d)`)
    .join('|'),
  'g',
)
/** An amount, however long, is nobody's number. */
const AMOUNT = /^\s?(?:元|万|亿|美元|斤|吨|平方|亩|人次|千瓦)/

/** The numbers of a text that are somebody's, left to right. */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const { text: seen, offsetOf } = dropUnseen(text)
  const plain = plainDigits(seen)
  const found: PersonalNumber[] = []
  for (const match of plain.matchAll(SHAPES)) {
    const kind = kindOf(match)
    const end = match.index + match[0].length
    if (kind && !AMOUNT.test(plain.slice(end, end + 4)))
      found.push({ kind, start: offsetOf(match.index), end: offsetOf(end - 1) + 1 })
  }
  return found
}

const OF_ADDRESS = /[\w\-.~:/?#@!$&'()*+=%]/
/** As far back as an address is looked for. */
const MAX_ADDRESS = 500
const NAMED_IN_ADDRESS =
  /(?:^|[^a-z])(?:tel|phone|mobile|sms|call|cell|contact|shouji|dianhua)\w*[=:/-]*$/i

/**
 * The numbers that no reader may see. Landlines of offices and numbers that only look like a bank card's are not among
 * them, nor is a number of eleven digits in a web address, such as that of a page, unless the address calls it a telephone.
 */
export function findHiddenNumbers(text: string): PersonalNumber[] {
  return findPersonalNumbers(text).filter(({ kind, start }) => {
    if (kind !== 'mobile') return kind === 'identity'
    const before = addressBefore(text, start)
    return !/https?:\/\/|www\./i.test(before) || NAMED_IN_ADDRESS.test(before)
  })
}

function addressBefore(text: string, end: number): string {
  let start = end
  while (end - start < MAX_ADDRESS && OF_ADDRESS.test(text.charAt(start - 1))) start -= 1
  return text.slice(start, end)
}

/** Digits of a hidden number that stay at its beginning and at its end. Offices publish their landlines. */
const SHOWN: Partial<Record<PersonalKind, readonly [number, number]>> = {
  mobile: [3, 4],
  identity: [6, 0],
  card: [4, 4],
}

/** The text as a list or a message shows it: enough of each person's number to recognise it, not to use it. */
export function maskPersonalNumbers(text: string): string {
  return findPersonalNumbers(text).reduceRight((masked, { kind, start, end }) => {
    const [first, last] = SHOWN[kind] ?? []
    if (first === undefined || last === undefined) return masked
    const digits = bare(plainDigits(dropUnseen(text.slice(start, end)).text)).replace(
      /^\+?86(?=1)/,
      '',
    )
    const hidden = '*'.repeat(digits.length - first - last)
    const short = digits.slice(0, first) + hidden + digits.slice(digits.length - last)
    return masked.slice(0, start) + short + masked.slice(end)
  }, text)
}

function kindOf({ groups = {} }: RegExpExecArray): PersonalKind | null {
  const { identity, card, mobile } = groups
  if (identity !== undefined) {
    const digits = bare(identity)
    if (isIdentityNumber(digits)) return 'identity'
    return isCardNumber(digits) ? 'card' : null
  }
  if (card !== undefined) return isCardNumber(bare(card)) ? 'card' : null
  return mobile === undefined ? 'landline' : 'mobile'
}

function isIdentityNumber(text: string): boolean {
  const month = Number(text.slice(10, 12))
  const day = Number(text.slice(12, 14))
  if (month < 1 || month > 12 || day < 1 || day > 31) return false
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0)
  return CHECK_DIGITS[sum % 11] === text.at(-1)?.toUpperCase()
}

function isCardNumber(text: string): boolean {
  if (!/^\d{16,19}$/.test(text) || /^(\d)\1+$/.test(text)) return false
  const sum = [...text].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

/** Without the wide forms of Chinese printing; of the same length. */
const plainDigits = (text: string) =>
  text.replace(/[\uff08\uff09\uff0d\uff10-\uff19\uff38\uff58]/g, (mark) =>
    String.fromCharCode(mark.charCodeAt(0) - 0xfee0),
  )

const bare = (text: string) => text.replaceAll(/[\s\u2010-\u2015-]/g, '')
