import { formatCredits } from '#lib/format-byline'
import { formatInstant } from '#lib/dates'
import { CHECK_ITEM_LABELS } from '#lib/labels'

import type { SignOffSheet } from './get-sign-off-sheet.ts'
import type { SheetLevel } from './sheet-levels.ts'

// The lines of the sheet of signatures, in Chinese: the page and the Word file say the same.
const REVIEW_LABELS = { 1: '一审（初审）', 2: '二审（复审）', 3: '三审（终审）' } as const
const PROOF_LABELS = { 1: '一校', 2: '二校', 3: '三校' } as const
const SHOWN_OF_HASH = 12
const NOBODY = '—'

export const SHEET_TITLE = '稿件三审三校单'
export const SHEET_NOTES = [
  '姓名和时间取自系统的操作记录。“审”写这一级通过稿件的人，以及勾选核对过的项目。',
  '“校”写这一级改过稿的人；没有改过的，写通过的人，并注明通过的是不是发布的版本。系统不记录纸上的校对。',
] as const

export interface SheetLine {
  label: string
  name: string
  time: string
  record: string
}

/** Two lines a level, each with a name, a time and what the record says. */
export function sheetLines(levels: readonly SheetLevel[]): SheetLine[] {
  return levels.flatMap((level) => [
    signed(REVIEW_LABELS[level.level], level.review, formatReview(level)),
    signed(PROOF_LABELS[level.level], level.proofreading, formatProofreading(level.proofreading)),
  ])
}

/** What the sheet is about: which text, whose, sent and published when, and how if by force. */
export function sheetFacts(sheet: SignOffSheet): [string, string][] {
  const { revision, forced, bypasses, superseded, submitterName, publisherName } = sheet
  return [
    ['标题', sheet.headline],
    ['县区', sheet.divisionName],
    ['作者', sheet.authorName],
    ['署名', formatCredits(sheet.credits) || '没有署名'],
    ['提交', `${formatInstant(sheet.submittedAt)}，${submitterName}`],
    ['发布文本', `第 ${revision.number} 版，校验码 ${revision.hash.slice(0, SHOWN_OF_HASH)}`],
    ['发布', `${formatInstant(sheet.publishedAt)}，${publisherName ?? '系统按时发布'}`],
    ...(superseded ? [['现状', '已被新版替换'] satisfies [string, string]] : []),
    ...(bypasses.length > 0
      ? [['放行', bypasses.map(formatBypass).join('')] satisfies [string, string]]
      : []),
    ...(forced ? [['强制发布', formatForced(forced)] satisfies [string, string]] : []),
  ]
}

function formatBypass({ term, reason, name, at }: SignOffSheet['bypasses'][number]): string {
  return `“${term}”：${name}，${formatInstant(at)}。理由：${reason}。`
}

function formatForced({
  name,
  at,
  reason,
  signedOff,
}: NonNullable<SignOffSheet['forced']>): string {
  const mended = signedOff
    ? `${signedOff.name} ${formatInstant(signedOff.at)} 补签。`
    : '还没有补签。'
  return `没有走完各级审核就发布。${name}，${formatInstant(at)}。理由：${reason}。${mended}`
}

const signed = (
  label: string,
  by: { name: string; at: Date } | null,
  record: string,
): SheetLine => ({
  label,
  name: by?.name ?? NOBODY,
  time: by ? formatInstant(by.at) : NOBODY,
  record,
})

function formatReview({ review, checks }: SheetLevel): string {
  if (!review) return '没有这一级的通过记录'
  const looked = checks.map((item) => CHECK_ITEM_LABELS[item].label).join('、')
  return `通过第 ${review.revisionNumber} 版${looked && `；核对：${looked}`}`
}

function formatProofreading(proofreading: SheetLevel['proofreading']): string {
  if (!proofreading) return '没有这一级的记录'
  const { basis, revisionNumber } = proofreading
  if (basis === 'edited') return `改稿，成第 ${revisionNumber} 版`
  return basis === 'same'
    ? '没有改动，通过的就是发布的版本'
    : `没有改动，通过的是第 ${revisionNumber} 版，后来改过`
}
