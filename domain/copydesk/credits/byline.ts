// Credits out of the text that carries nothing else: 通讯员 A B, 记者A 实习生B, 文/图 A, A 摄影报道.
// A text with anything left over is not a byline, and returns null.

import type { CreditRole } from '#db/states'
import { isLikelyName, isPossibleName, resolveNames } from './names.ts'
import type { Credit } from '../page-reading.ts'
import { foldWidth } from '../characters/width.ts'

type Mark = { labels: string[]; roles: CreditRole[]; side: 'before' | 'either' }

// Longest first within the list: 特约通讯员 before 通讯员, 摄影报道 before 摄影 before 摄.
const MARKS: Mark[] = [
  {
    labels: [
      '文/图',
      '图/文',
      '文、图',
      '图、文',
      '图文报道',
      '图文',
      '文图',
      '文并图',
      '文并摄',
      '摄影/文',
      '文/摄影',
      '文/摄',
      '摄影报道',
      '摄影 报道',
      '撰文摄影',
      '撰文/摄影',
      '报道摄影',
    ],
    roles: ['author', 'photographer'],
    side: 'either',
  },
  {
    labels: ['本报特约通讯员', '特约通讯员', '本报通讯员', '本网通讯员', '通讯员', '信息员'],
    roles: ['correspondent'],
    side: 'before',
  },
  { labels: ['实习记者', '见习记者', '实习生'], roles: ['intern'], side: 'before' },
  {
    labels: [
      '本报全媒体记者',
      '全媒体记者',
      '融媒体记者',
      '融媒记者',
      '本报首席记者',
      '首席记者',
      '本报特约记者',
      '本报见习记者',
      '特约记者',
      '特派记者',
      '本报记者',
      '本网记者',
      '本刊记者',
      '记者',
    ],
    roles: ['reporter'],
    side: 'before',
  },
  { labels: ['本报讯', '报道', '供稿', '整理'], roles: [], side: 'either' },
  { labels: ['摄影', '供图', '摄'], roles: ['photographer'], side: 'either' },
  {
    labels: ['撰文', '作者', '撰稿人', '撰稿', '供稿人', '口述', '讲述'],
    roles: ['author'],
    side: 'either',
  },
]
const LONE_MARKS: Record<string, CreditRole> = { 文: 'author', 图: 'photographer', 辑: 'author' }
// 撰稿:甲 审稿:乙: those behind the writer worked on the page.
const EDITORS =
  /\s(?:审稿|审核|审签|签发|责编|责任编辑|编辑|编审|校对|初审|复审|终审|监制|值班)人?[:|/].*$/s
// (94岁), (回族): about who signs.
export const ABOUT_PERSON =
  /\((?:\d{1,3}\s?岁|[\u3400-\u9fff·]{1,5}族|女|男|女,[\u3400-\u9fff·]{1,5}族)\)/g
const NAMED_MARK = /^(?:文字|图片|照片)(?=\s?[:|/])/
const SEPARATOR = /[\s、,;/|:&]/
const ROLE_INSIDE =
  /特约通讯员|通讯员|信息员|(?:本报)?(?:全媒体|融媒体|融媒|首席|特约|特派)记者|实习记者|见习记者|本报记者|记者|实习生|摄影报道|摄影|图文|文图|报道|供稿|供图|整理|文\/图|图\/文|摄$/

const ORGANISATION =
  /^[\u3400-\u9fff·]{2,}(?:政协|客户端|通讯社|网|电视台|融媒|支队|大队|法院|检察院|企业|公安局|委员会|办公室|办|中心|局|镇|乡|街道|公司|学校|中学|小学|大学|医院|协会|日报|报社|社|站|委宣传部)$|^[\u3400-\u9fff·]{3,}(?:支部|[科处室组部队馆院厅厂所会委])$/

const OFFICE_OF_OURS = /政协(?:[\u3400-\u9fff]{2,8}(?:委|室|会|科))?$/

export type CreditReading = {
  credits: Credit[]
  /** True when a role word or a photo mark says what the names are. */
  marked: boolean
}

type Group = {
  tokens: string[]
  role: CreditRole | null
  roles: Set<CreditRole>
  /** An office before the name says that it is one, however rare. */
  employed: boolean
}

export function readCredits(source: string): CreditReading | null {
  const text = foldWidth(source).replace(EDITORS, '').replace(ABOUT_PERSON, ' ').trim()
  if (text === '' || text.length > 80) return null
  const groups: Group[] = []
  let group: Group = { tokens: [], role: null, roles: new Set(), employed: false }
  let marked = false
  let offset = 0
  const open = (role: CreditRole | null, roles: CreditRole[]) => {
    if (group.tokens.length > 0) groups.push(group)
    group = { tokens: [], role, roles: new Set(roles), employed: false }
  }
  while (offset < text.length) {
    if (SEPARATOR.test(text[offset] ?? '')) {
      offset += 1
      continue
    }
    const mark = spellsName(text, offset, group.tokens) ? null : markAt(text, offset)
    if (mark !== null) {
      marked ||= mark.roles.length > 0
      // 文 甲 图 乙: a mark between names belongs to the later ones when the earlier have theirs.
      const leads = group.roles.size > 0 && nameFollows(text, offset + mark.length)
      if (mark.side === 'either' && group.tokens.length > 0 && !leads) {
        // A mark behind names closes their group: 甲 摄影 is a photographer, 通讯员 甲 文/图 both.
        const onlyPhoto = mark.roles.length === 1 && mark.roles[0] === 'photographer'
        if (onlyPhoto) group.roles.clear()
        for (const role of mark.roles) {
          if (role !== 'author' || group.role === null) group.roles.add(role)
        }
        if (mark.roles.length > 1 && isEndOfNames(text, offset + mark.length)) photographAll(groups)
        open(null, [])
      } else if (mark.roles.length > 0) {
        // 图/文 记者 甲: both marks precede the name and both belong to it.
        const photo: CreditRole[] =
          mark.side === 'before' && group.tokens.length === 0 && group.roles.has('photographer')
            ? ['photographer']
            : []
        open(mark.side === 'before' ? (mark.roles[0] ?? null) : null, [...mark.roles, ...photo])
      }
      offset += mark.length
      continue
    }
    const token = tokenAt(text, offset)
    if (!/^[\u3400-\u9fff·]+$/.test(token)) return null
    // 通讯员 某县政协 石某: where someone works is no name.
    const outlet = groups.length === 0 && namesOutlet(text, offset, token, group)
    if (!ORGANISATION.test(token) && !outlet) group.tokens.push(token)
    else group.employed ||= OFFICE_OF_OURS.test(token)
    offset += token.length
  }
  open(null, [])
  return settle(groups, marked)
}

function settle(groups: Group[], marked: boolean): CreditReading | null {
  const credits: Credit[] = []
  for (const group of groups) {
    for (const name of resolveNames(group.tokens)) {
      const roles = group.roles.size > 0 ? [...group.roles] : (['author'] as const)
      const likely = isLikelyName(name) || (group.employed && name.length === 3)
      if (!(group.roles.size > 0 || likely ? isPossibleName(name) : likely)) return null
      for (const role of roles) {
        if (!credits.some((credit) => credit.role === role && credit.name === name)) {
          credits.push({ role, name })
        }
      }
    }
  }
  return credits.length > 0 ? { credits, marked } : null
}

/** 民勤融媒记者 甲: what touches the first role says whose reporter it is. */
function namesOutlet(text: string, index: number, token: string, group: Group): boolean {
  if (group.roles.size > 0 || group.tokens.length > 0) return false
  const touching = text.slice(index + token.length, index + token.length + 6)
  return token.length <= 8 && /^(?:全媒体|融媒体?|首席|特约)?记者/.test(touching)
}

/** (成 雅 文) is a name of three spaced characters, not what 成雅 wrote. */
function spellsName(text: string, index: number, tokens: readonly string[]): boolean {
  if (text[index] !== '文' || !isEndOfNames(text, index + 1) || text.includes('图')) return false
  return tokens.length === 2 && tokens.every((token) => token.length === 1)
}

/** 记者 甲 通讯员 乙 文/图: what ends the whole byline goes for everyone in it. */
function photographAll(groups: readonly Group[]) {
  for (const group of groups) group.roles.add('photographer')
}

function isEndOfNames(text: string, from: number): boolean {
  return text.slice(from).trim() === ''
}

function markAt(text: string, index: number) {
  for (const mark of MARKS) {
    const label = mark.labels.find((candidate) => text.startsWith(candidate, index))
    if (label === undefined || (label === '摄' && !endsWord(text, index + 1))) continue
    return { ...mark, length: label.length }
  }
  const named = NAMED_MARK.exec(text.slice(index, index + 4))?.[0]
  if (named !== undefined) {
    const roles: CreditRole[] = [named === '文字' ? 'author' : 'photographer']
    return { roles, side: 'before' as const, length: named.length }
  }
  const lone = LONE_MARKS[text[index] ?? '']
  if (lone === undefined || !endsWord(text, index + 1)) return null
  return { roles: [lone], side: 'either' as const, length: 1 }
}

/** 摄像机前 is no photographer's, and 图书馆 no picture's. */
function endsWord(text: string, index: number): boolean {
  return SEPARATOR.test(text[index] ?? ' ')
}

function nameFollows(text: string, from: number): boolean {
  let offset = from
  while (offset < text.length && SEPARATOR.test(text[offset] ?? '')) offset += 1
  return offset < text.length && markAt(text, offset) === null
}

/** Up to the next separator or role word: 王志海通讯员 ends before 通讯员. */
function tokenAt(text: string, offset: number): string {
  let end = offset + 1
  while (end < text.length && !SEPARATOR.test(text[end] ?? '')) end += 1
  const token = text.slice(offset, end)
  const inside = ROLE_INSIDE.exec(token)
  return inside !== null && inside.index > 0 ? token.slice(0, inside.index) : token
}
