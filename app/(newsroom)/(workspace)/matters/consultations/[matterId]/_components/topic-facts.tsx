import { QUOTED } from '#components/ui/quoted'
import { arrangeHandling } from '#domain/consultation/arrange-handling'
import type { ConsultationScreen } from '#domain/consultation/get-consultation'
import {
  ADOPTION_LABELS,
  CONSULTATION_MOVE_LABELS,
  TALK_FORM_LABELS,
} from '#lib/consultation-labels'
import { formatDay } from '#lib/dates'

/** What was put down of a topic: what it is about, visits, talks, agreements, lamps and the verdict. */
export function TopicFacts({ topic }: { topic: ConsultationScreen }) {
  const { about, peopleAffected, askedBy, visits, talks, agreements, dueOn, verdict } = topic
  return (
    <dl className="grid max-w-[47.5rem] gap-x-6 md:grid-cols-[96px_minmax(0,1fr)] md:gap-y-3 max-md:[&_dd]:mb-3 [&_dt]:text-xs [&_dt]:text-ink-2">
      <dt>说明</dt>
      <dd className={QUOTED}>{about}</dd>
      {peopleAffected !== null && (
        <>
          <dt>涉及</dt>
          <dd>{peopleAffected} 人</dd>
        </>
      )}
      {askedBy !== null && (
        <>
          <dt>出题人</dt>
          <dd>
            {askedBy}
            <span className="text-ink-2">（只在内部看）</span>
          </dd>
        </>
      )}
      {visits.map(({ id, visitedOn, place, found }) => (
        <Fact key={`v${id}`} name="调研" when={visitedOn}>
          {place}：{found}
        </Fact>
      ))}
      {talks.map(({ id, heldOn, place, form, members, residents, departments, experts }) => (
        <Fact key={`t${id}`} name="协商" when={heldOn}>
          {place}，{TALK_FORM_LABELS[form]}：委员 {members} 人，群众 {residents} 人，部门{' '}
          {departments} 个，专家 {experts} 人
        </Fact>
      ))}
      {agreements.map(({ id, agreedOn, text }) => (
        <Fact key={`a${id}`} name="意见" when={agreedOn}>
          {text}
        </Fact>
      ))}
      {topic.adoption !== null && (
        <>
          <dt>是否采纳</dt>
          <dd>{ADOPTION_LABELS[topic.adoption]}</dd>
        </>
      )}
      {arrangeHandling(topic).map(({ createdAt, move, day, unit, words }) => (
        <Fact key={createdAt.getTime()} name={CONSULTATION_MOVE_LABELS[move]} when={day}>
          {[unit, move === 'hand-over' && dueOn && `期限 ${formatDay(dueOn)}`, words]
            .filter(Boolean)
            .join('，')}
        </Fact>
      ))}
      {verdict !== null && (
        <Fact name="评议" when={verdict.judgedOn}>
          满意 {verdict.satisfied} 人，基本满意 {verdict.mostly} 人，不满意 {verdict.dissatisfied}{' '}
          人
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, when, children }: { name: string; when: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="wrap-anywhere">
        <span className="text-ink-2">{formatDay(when)}</span> {children}
      </dd>
    </>
  )
}
