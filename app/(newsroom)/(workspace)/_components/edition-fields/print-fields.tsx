import { useId } from 'react'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import { HelpText } from '#components/ui/help-text'
import { Input } from '#components/ui/input'
import { Labelled } from '#components/ui/labelled'
import { Row, SHARE } from '#components/ui/row'
import { Select } from '#components/ui/select'
import type { Content } from '#domain/article/content'
import { formatOpening } from '#lib/format-byline'
import type { FieldIssues } from '#lib/refusal'

import type { Beside } from './offers/offer.ts'

type Printed = Pick<Content, 'dateline' | 'printDate' | 'printPage' | 'topicId' | 'credits'>

export interface TopicChoice {
  id: number
  name: string
}

/** The printed form: dateline, print date and running topic. */
export function PrintFields({
  values,
  topics,
  issues,
  beside,
  onChange,
}: {
  values: Printed
  topics: readonly TopicChoice[]
  issues: FieldIssues
  beside: Beside
  onChange: (part: Partial<Printed>) => void
}) {
  const topicId = useId()
  const { dateline, credits } = values
  const opening = formatOpening(
    dateline,
    credits.filter(({ name }) => name !== ''),
  )
  return (
    <FieldRow label="见报">
      <div>
        <Row align="start">
          <div className={SHARE}>
            <Labelled label="电头">
              <Input
                id="copy-dateline"
                value={values.dateline}
                maxLength={120}
                placeholder="如 本报庄浪讯"
                autoComplete="off"
                onChange={({ target }) => onChange({ dateline: target.value })}
                {...issueProps('issue-print', issues['dateline'])}
              />
            </Labelled>
            {beside('dateline')}
          </div>
          <Labelled label="见报日期" className={SHARE}>
            <Input
              type="date"
              value={values.printDate ?? ''}
              onChange={({ target }) => onChange({ printDate: target.value || null })}
              {...issueProps('issue-print', issues['printDate'])}
            />
          </Labelled>
          <Labelled label="版次" className={SHARE}>
            <Input
              value={values.printPage ?? ''}
              maxLength={20}
              placeholder="如 第3版"
              autoComplete="off"
              onChange={({ target }) => onChange({ printPage: target.value || null })}
              {...issueProps('issue-print', issues['printPage'])}
            />
          </Labelled>
          <span className={`block ${SHARE}`}>
            <label className="block text-xs text-ink-2" htmlFor={topicId}>
              专题、专栏
            </label>
            <Select
              id={topicId}
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
            </Select>
          </span>
        </Row>
        {opening && (
          <HelpText>
            正文开头印作：
            <span className="font-serif text-base leading-[normal] text-ink">{opening}</span>
          </HelpText>
        )}
        <FieldIssue
          id="issue-print"
          issues={issues['dateline'] ?? issues['printDate'] ?? issues['printPage']}
        />
      </div>
    </FieldRow>
  )
}
