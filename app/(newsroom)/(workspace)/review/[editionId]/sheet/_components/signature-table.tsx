import type { SheetLevel } from '#domain/review/sheet-levels'
import { wordInstant } from '#lib/dates'

const REVIEW_WORDS = { 1: '一审（初审）', 2: '二审（复审）', 3: '三审（终审）' } as const
const PROOF_WORDS = { 1: '一校', 2: '二校', 3: '三校' } as const

/** Two lines a level, each with a name, a time and what the record says. */
export function SignatureTable({ levels }: { levels: readonly SheetLevel[] }) {
  return (
    <table className="signatures">
      <caption className="unseen">各级审校签名</caption>
      <thead>
        <tr>
          <th scope="col">环节</th>
          <th scope="col">姓名</th>
          <th scope="col">时间</th>
          <th scope="col">记录</th>
        </tr>
      </thead>
      <tbody>
        {levels.flatMap(({ level, review, proofreading }) => [
          <Line
            key={`review-${level}`}
            word={REVIEW_WORDS[level]}
            signed={review}
            record={review ? `通过第 ${review.revisionNumber} 版` : '没有这一级的通过记录'}
          />,
          <Line
            key={`proof-${level}`}
            word={PROOF_WORDS[level]}
            signed={proofreading}
            record={wordProofreading(proofreading)}
          />,
        ])}
      </tbody>
    </table>
  )
}

function Line({
  word,
  signed,
  record,
}: {
  word: string
  signed: { name: string; at: Date } | null
  record: string
}) {
  return (
    <tr>
      <th scope="row">{word}</th>
      <td>{signed?.name ?? '—'}</td>
      <td>{signed ? wordInstant(signed.at) : '—'}</td>
      <td>{record}</td>
    </tr>
  )
}

function wordProofreading(proofreading: SheetLevel['proofreading']): string {
  if (!proofreading) return '没有这一级的记录'
  const { basis, revisionNumber } = proofreading
  if (basis === 'edited') return `改稿，成第 ${revisionNumber} 版`
  return basis === 'same'
    ? '没有改动，通过的就是发布的版本'
    : `没有改动，通过的是第 ${revisionNumber} 版，后来改过`
}
