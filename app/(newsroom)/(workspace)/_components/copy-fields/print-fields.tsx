import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import type { Content } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'
import { CREDIT_ROLE_WORDS } from '#lib/words'

type Printed = Pick<Content, 'dateline' | 'printDate' | 'topicId' | 'credits'>

export interface TopicChoice {
  id: number
  name: string
}

/** How it stands in the paper: dateline, print date and running topic. */
export function PrintFields({
  values,
  topics,
  issues,
  onChange,
}: {
  values: Printed
  topics: readonly TopicChoice[]
  issues: FieldIssues
  onChange: (part: Partial<Printed>) => void
}) {
  const topicId = useId()
  const printed = printedDateline(values)
  return (
    <div className="field">
      <span className="label">见报</span>
      <div>
        <div className="row">
          <label className="share labelled">
            <span>电头</span>
            <input
              id="copy-dateline"
              className="input"
              value={values.dateline}
              maxLength={120}
              placeholder="如 本报庄浪讯"
              autoComplete="off"
              onChange={({ target }) => onChange({ dateline: target.value })}
              {...issueProps('issue-print', issues['dateline'])}
            />
          </label>
          <label className="share labelled">
            <span>见报日期</span>
            <input
              className="input"
              type="date"
              value={values.printDate ?? ''}
              onChange={({ target }) => onChange({ printDate: target.value || null })}
              {...issueProps('issue-print', issues['printDate'])}
            />
          </label>
          <span className="share labelled">
            <label htmlFor={topicId}>专题、专栏</label>
            <select
              id={topicId}
              className="pick"
              value={values.topicId ?? ''}
              onChange={({ target }) =>
                onChange({ topicId: target.value ? Number(target.value) : null })
              }
            >
              <option value="">不属于专题</option>
              {topics.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </span>
        </div>
        {printed && (
          <p className="hint">
            见报：<span className="set">{printed}</span>
          </p>
        )}
        <FieldIssue id="issue-print" issues={issues['dateline'] ?? issues['printDate']} />
      </div>
    </div>
  )
}

/** 本报庄浪讯（通讯员 甲 乙 记者 丙）: the names grouped by role, in their order. */
function printedDateline({ dateline, credits }: Printed): string | null {
  if (dateline === '') return null
  const roles = [...new Set(credits.filter(({ name }) => name).map(({ role }) => role))]
  const names = roles.map((role) =>
    [
      CREDIT_ROLE_WORDS[role],
      ...credits.filter((credit) => credit.role === role && credit.name).map(({ name }) => name),
    ].join(' '),
  )
  return names.length === 0 ? dateline : `${dateline}（${names.join(' ')}）`
}
