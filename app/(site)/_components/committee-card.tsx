import type { findCommittee } from '#domain/site/find-committee'

/** 中国人民政治协商会议 | 庄浪县委员会: the one place where a full name may be broken. */
const BEFORE_PLACE = /(?<=中国人民政治协商会议)/u

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
    <section className="card" aria-labelledby="committee">
      <h2 id="committee">{name}</h2>
      <dl className="rows">
        {rows.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>
                  {value.split(BEFORE_PLACE).map((part) => (
                    <span key={part} className="clause">
                      {part}
                    </span>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  )
}
