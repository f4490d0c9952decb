// Who is named in a cell, and how many they are. Offices part names by marks, by line breaks or by spaces, and set
// spaces into names of two characters.

import { compoundSurname } from '../../copydesk/credits/surnames.ts'

/** Marks between names; those within brackets belong to a name. */
const BETWEEN = /[、，,；;/／|｜\n](?![^（(]*[）)])/u
const ROLES = '主办|牵头|承办|分办|协办|会办|配合|领衔|领办|联名|附议|执笔|第一提案'
/** 县教育局（主办）县卫健局（协办）. */
const ROLE_AFTER =
  /[（(]\s*(主办|牵头|承办|分办|协办|会办|配合|领衔|联名|附议|执笔|第一提案)(?:单位|人|委员)?\s*[）)]/gu
/** 主办：县教育局 协办：县卫健局. */
const ROLE_BEFORE = new RegExp(`(${ROLES})(?:单位|人|委员)?\\s*[:：]`, 'u')
const JOINT_ROLES = new Set(['协办', '会办', '配合'])
const LEAD_ROLES = new Set(['主办', '牵头', '承办', '分办'])

interface Named {
  name: string
  role: string
}

/** The names of a cell. One that nobody can part keeps its spaces; those of `kept` are known to have some. */
export const readPeople = (cell: string, kept: readonly string[] = []): string[] =>
  unique(
    readNamed(cell.replaceAll(OTHERS, '等$1$2'), { kept, part: partPeople }).map(
      ({ name, role }) => ({
        role,
        name: kept.includes(name) ? name : name.replace(ENDS_IN_OTHERS, ''),
      }),
    ),
  )

/** The units of a cell: those that the column is for, and those that the cell itself calls joint or leading. */
export function readUnits(
  cell: string,
  { kept, isJoint }: { kept: readonly string[]; isJoint: boolean },
): { leads: string[]; joints: string[] } {
  const named = readNamed(cell, { kept, part: partUnits })
  const isOfJoint = ({ role }: Named) => JOINT_ROLES.has(role) || (isJoint && !LEAD_ROLES.has(role))
  return {
    leads: unique(named.filter((one) => !isOfJoint(one))),
    joints: unique(named.filter(isOfJoint)),
  }
}

const unique = (named: readonly Named[]) => [...new Set(named.map(({ name }) => name))]

function readNamed(
  cell: string,
  { kept, part }: { kept: readonly string[]; part: (tokens: readonly string[]) => string[] },
): Named[] {
  const [plain = '', ...called] = cell.split(ROLE_BEFORE)
  const sections = [{ role: '', text: plain }]
  for (let at = 0; at < called.length; at += 2) {
    sections.push({ role: called[at] ?? '', text: called[at + 1] ?? '' })
  }
  return sections.flatMap(({ role, text }) =>
    text
      .replaceAll(ROLE_AFTER, '$&、')
      .split(BETWEEN)
      .map((piece) => piece.trim())
      .flatMap((piece) => {
        const [, after = role] = [...piece.matchAll(ROLE_AFTER)].at(-1) ?? []
        const bare = piece.replaceAll(ROLE_AFTER, '').trim()
        if (bare === '') return []
        const names = kept.includes(bare) ? [bare] : partBySpaces(bare, part)
        return names.map((name) => ({ name, role: after }))
      }),
  )
}

/** Where some gaps are wider than others, the wide ones stand between names. */
function partBySpaces(piece: string, part: (tokens: readonly string[]) => string[]): string[] {
  const gaps = [...piece.matchAll(/\s+/gu)].map(([gap]) => widthOf(gap))
  if (gaps.length === 0) return [piece]
  const least = Math.min(...gaps)
  if (Math.max(...gaps) > least) {
    const wide = piece.split(/(\s+)/u).reduce<string[]>(
      (parts, text, index) => {
        const isWide = index % 2 === 1 && widthOf(text) > least
        return isWide ? [...parts, ''] : [...parts.slice(0, -1), `${parts.at(-1) ?? ''}${text}`]
      },
      [''],
    )
    const names = wide.flatMap((one) => partBySpaces(one, part))
    if (names.every((name) => [...name].length > 1)) return names
  }
  return part(piece.split(/\s+/u))
}

/** A full-width space is as wide as two. */
const widthOf = (gap: string): number =>
  [...gap].reduce((sum, one) => sum + (one === '\u3000' ? 2 : 1), 0)

const MAX_CHARACTERS = 3

/** 孙 丽 is one person, 赵铁柱 钱多 are two. */
function partPeople(given: readonly string[]): string[] {
  const tokens = joinParties(joinDotted(given))
  const unclear = [tokens.join(' ')]
  const names: string[] = []
  let single: string[] = []
  const close = (): boolean => {
    const count = single.length
    if (count === 1) return false
    if (count > 1 && count <= MAX_CHARACTERS) names.push(single.join(''))
    else if (count % 2 === 0) {
      for (let at = 0; at < count; at += 2) names.push(single.slice(at, at + 2).join(''))
    } else return false
    single = []
    return true
  }
  for (const token of tokens) {
    if ([...token].length === 1) single.push(token)
    else if (single.length === 1) {
      names.push(`${single[0]}${token}`)
      single = []
    } else if (single.length === MAX_CHARACTERS || !close()) return unclear
    else names.push(token)
  }
  return close() ? names : unclear
}

/** 欧阳 娜·阿依 and 娜· 阿依 are one person: a family name, or what stands before a dot, is no name alone. */
function joinDotted(tokens: readonly string[]): string[] {
  return tokens.reduce<string[]>((joined, token) => {
    const last = joined.at(-1)
    const isRest =
      last !== undefined &&
      (DOT_LAST.test(last) ||
        DOT_FIRST.test(token) ||
        (compoundSurname(last) === last && ONE_CHARACTER.test(token)))
    return isRest ? [...joined.slice(0, -1), `${last}${token}`] : [...joined, token]
  }, [])
}

const DOT_FIRST = /^[·•‧・･]/u
const DOT_LAST = /[·•‧・･]$/u
const ONE_CHARACTER = /^.(?:[·•‧・･]|$)/u

/** 民盟 某县支部 is one body. */
function joinParties(tokens: readonly string[]): string[] {
  return tokens.reduce<string[]>((joined, token) => {
    const last = joined.at(-1)
    const isRest = last !== undefined && PARTY.test(last) && isBody(token)
    return isRest && !STARTS_PARTY.test(token)
      ? [...joined.slice(0, -1), `${last}${token}`]
      : [...joined, token]
  }, [])
}

const UNIT_END =
  /(?:局|委|办|部|厅|院|校|学|园|中心|公司|镇|乡|街道|政府|队|站|所|会|联|行|社|集团|处|室|馆|台|[）)])$/u

/** Two units only where each by itself reads like one. */
function partUnits(tokens: readonly string[]): string[] {
  if (tokens.every((token) => [...token].length > 1 && UNIT_END.test(token))) return [...tokens]
  const [first = ''] = tokens
  return [tokens.length === 2 && [...first].length === 1 ? tokens.join('') : tokens.join(' ')]
}

const PARTIES = '民革|民盟|民建|民进|农工党|农工民主党|致公党|九三学社|九三|台盟|工商联|政协'
const PARTY = new RegExp(`^(?:${PARTIES})$`, 'u')
const STARTS_PARTY = new RegExp(`^(?:${PARTIES})`, 'u')
const BODY_END =
  /(?:支部|总支|支社|基委|工委|委员会|专委会|专委|党委|[县市区省州]委|小组|界别|.{2}界|工商联|联合会|工会|妇联|团委|科协|侨联|文联|残联|台联|学社|学会|协会|商会|民革|民盟|民建|民进|农工党|致公党|台盟|九三|党派|办公室|中心|局|公司)$/u

/** A party, a body, a sector or a committee, and no person. */
export const isBody = (name: string): boolean =>
  BODY_END.test(name.replaceAll(/[（(].*$/gu, '').trim())

const OTHERS = /\s*等\s*(\d+|[一二两三四五六七八九十]+)\s*([人名位])/gu

/** 李十等 names 李十; how many others there are, nobody wrote. */
const ENDS_IN_OTHERS = /(?<=..)等(?:人|委员)?$/u

/** 张三等5人, 李十等. */
export const isWithOthers = (name: string): boolean =>
  /等(?:(?:\d+|[一二两三四五六七八九十]+)[人名位])?(?:委员)?$/u.test(name)
