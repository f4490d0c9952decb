import { PageTitle } from '#components/layout/page-title'
import { SectionHead } from '#components/ui/section-head'
import type { ByLinkScreen } from '#domain/assignment/links/get-by-link'
import { formatDay, formatInstant } from '#lib/dates'
import { ASSIGNMENT_PART_LABELS, MATTER_STATE_LABELS, TALK_WAY_LABELS } from '#lib/matter-labels'

const PARTS = [
  ['情况', 'situation'],
  ['分析', 'analysis'],
  ['建议', 'advice'],
] as const

/** 第 23 号提案，提案者：甲某 */
const describeOrigin = ({ number, movers }: Pick<ByLinkScreen, 'number' | 'movers'>): string =>
  [
    number === null ? '' : `第 ${number} 号提案`,
    movers.length > 0 ? `提案者：${movers.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('，')

/** The matter as the unit reads it, and what it put down. */
export function DutyView({ one }: { one: ByLinkScreen }) {
  const { title, unit, part, dueOn, expiresAt, words, merged, talks, endedAs } = one
  return (
    <>
      <PageTitle title={title} lead={describeOrigin(one)} />
      <p>
        {unit}（{ASSIGNMENT_PART_LABELS[part]}）
        {dueOn === null || endedAs !== null
          ? ''
          : `，${formatDay(dueOn)}前${part === 'joint' ? '会签' : '答复'}`}
      </p>
      <p className="text-ink-2">
        这一页只给{unit}，请不要转给别人。
        {endedAs === null
          ? `链接 ${formatInstant(expiresAt)} 前有效。`
          : `提案${MATTER_STATE_LABELS[endedAs]}，不用再办。`}
      </p>
      {words &&
        PARTS.map(([label, name]) => (
          <section key={name} className="section" aria-labelledby={name}>
            <SectionHead id={name} title={label} />
            <p className="whitespace-pre-line">{words[name]}</p>
          </section>
        ))}
      {merged.map((other) => (
        <MergedPart key={other.matterId} other={other} />
      ))}
      {talks.length > 0 && (
        <section className="section" aria-labelledby="talks">
          <SectionHead id="talks" title="沟通" />
          <ul>
            {talks.map(({ heldOn, way, written }, index) => (
              <li key={index} className="border-t border-line py-3 first:border-t-0">
                {formatDay(heldOn)} {TALK_WAY_LABELS[way]}：{written}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What was merged into it: one answer is for both. */
function MergedPart({ other }: { other: ByLinkScreen['merged'][number] }) {
  const heading = `merged-${other.matterId}`
  return (
    <section className="section" aria-labelledby={heading}>
      <SectionHead id={heading} title={`并入、一起答复的：${other.title}`} />
      <p className="text-ink-2">{describeOrigin(other)}</p>
      {PARTS.filter(([, name]) => other[name] !== '').map(([label, name]) => (
        <p key={name} className="whitespace-pre-line">
          <b>{label}</b> {other[name]}
        </p>
      ))}
    </section>
  )
}
