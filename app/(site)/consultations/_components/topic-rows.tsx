import { ArticleMarks } from '#components/article/article-marks'
import { Lamps } from '#components/matter/lamps'
import { StateTag } from '#components/matter/state-tag'
import { Headline } from '#components/ui/headline'
import { arrangeConsultationLamps, describeConsultation } from '#domain/consultation/arrange-lamps'
import type { ShownConsultation } from '#domain/consultation/shown/shown-consultations'
import { consultationPath } from '#lib/addresses/consultation-paths'
import { articlePath } from '#lib/addresses/site-paths'
import { CONSULTATION_SOURCE_LABELS, TALK_FORM_LABELS } from '#lib/consultation-labels'
import { formatDay, type IsoDay } from '#lib/dates'

/** Topics, each with its four lamps in words, and the articles that prove them. */
export function TopicRows({ rows, today }: { rows: readonly ShownConsultation[]; today: IsoDay }) {
  return (
    <ol>
      {rows.map((topic) => (
        <li key={topic.matterId} className="grid gap-3 border-t border-line py-6 first:border-t-0">
          <div>
            <TopicMeta topic={topic} />
            <h3 className="mt-1 text-xl leading-normal">
              <a href={consultationPath(topic.division.slug, topic.matterId)}>
                <Headline text={topic.title} />
              </a>
            </h3>
          </div>
          <TopicStanding topic={topic} today={today} />
          <p className="leading-relaxed text-ink-2">{topic.leftReason ?? topic.about}</p>
          <TopicProofs proofs={topic.proofs} />
          {topic.verdict && <p className="text-sm text-ink-3">{formatVerdict(topic.verdict)}</p>}
        </li>
      ))}
    </ol>
  )
}

/** Where a topic comes from, and when it was talked over. */
export function TopicMeta({ topic }: { topic: ShownConsultation }) {
  const { source, town, room, talk, peopleAffected } = topic
  return (
    <p className="meta">
      <span>{CONSULTATION_SOURCE_LABELS[source]}</span>
      <span>{room === null ? town : `${town} ${room.name}`}</span>
      {talk && (
        <>
          <span>{TALK_FORM_LABELS[talk.form]}</span>
          <span>{`${formatDay(talk.heldOn)} 议`}</span>
          {talk.people > 0 && <span>{`到场 ${talk.people} 人`}</span>}
          {talk.departments > 0 && <span>{`部门 ${talk.departments} 个`}</span>}
        </>
      )}
      {peopleAffected !== null && <span>{`涉及 ${peopleAffected} 人`}</span>}
      <ArticleMarks isOldNews={false} isDemo={topic.isDemo} />
    </p>
  )
}

/** The lamps of a topic, or its state in words before it is handed over. */
export function TopicStanding({ topic, today }: { topic: ShownConsultation; today: IsoDay }) {
  const lamps = arrangeConsultationLamps(topic, today)
  if (lamps.length > 0) return <Lamps label="交办督复" lamps={lamps} />
  const { tone, words } = describeConsultation(topic, today)
  return (
    <p>
      <StateTag tone={tone}>{words}</StateTag>
    </p>
  )
}

export function TopicProofs({ proofs }: { proofs: ShownConsultation['proofs'] }) {
  if (proofs.length === 0) return null
  return (
    <ul className="text-sm">
      {proofs.map(({ articleId, headline }) => (
        <li key={articleId}>
          <span className="font-bold text-green">佐证</span>{' '}
          <a className="text-link" href={articlePath(articleId)}>
            <Headline text={headline} />
          </a>
        </li>
      ))}
    </ul>
  )
}

/** 群众评议：满意 29，基本满意 3，不满意 1 */
export const formatVerdict = ({
  satisfied,
  mostly,
  dissatisfied,
}: NonNullable<ShownConsultation['verdict']>): string =>
  `群众评议：满意 ${satisfied}，基本满意 ${mostly}，不满意 ${dissatisfied}`
