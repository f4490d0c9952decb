import { Card } from '#components/layout/card'
import { TermRows } from '#components/layout/term-rows'
import type { findCommittee } from '#domain/committee/find-committee'

/** 中国人民政治协商会议 | 庄浪县委员会: the one place where a full name may be broken. */
const BEFORE_DIVISION = /(?<=中国人民政治协商会议)/u

type Committee = NonNullable<Awaited<ReturnType<typeof findCommittee>>>

/** What is known of a committee; what is not known is not shown. */
export function CommitteeCard({ committee }: { committee: Committee }) {
  const { name, fullName, address, phone, duties } = committee
  const rows = [
    ['全称', fullName],
    ['职能', duties ?? '政治协商、民主监督、参政议政'],
    ['地址', address],
    ['电话', phone],
  ] as const
  return (
    <Card id="committee" title={name}>
      <TermRows
        rows={rows.flatMap(([term, value]) =>
          value ? [{ term, value: <Clauses text={value} /> }] : [],
        )}
      />
    </Card>
  )
}

const Clauses = ({ text }: { text: string }) =>
  text.split(BEFORE_DIVISION).map((part) => (
    <span key={part} className="clause">
      {part}
    </span>
  ))
