import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Icon } from '#components/newsroom/icon'
import { Button } from '#components/ui/button'
import { FieldRow } from '#components/ui/field-row'
import { Row } from '#components/ui/row'
import { CREDIT_ROLES, type CreditRole } from '#db/states'
import type { Credit } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'
import { CREDIT_ROLE_LABELS } from '#lib/labels'

import type { Beside } from './offers/offer.ts'

/** Who is named with the edition, in the order they are printed. */
export function CreditRows({
  credits,
  issues,
  beside,
  onChange,
}: {
  credits: readonly Credit[]
  issues: FieldIssues
  beside: Beside
  onChange: (credits: Credit[]) => void
}) {
  const change = (index: number, part: Partial<Credit>) =>
    onChange(credits.map((credit, other) => (other === index ? { ...credit, ...part } : credit)))
  const add = () =>
    onChange([...credits, { role: credits.at(-1)?.role ?? 'correspondent', name: '' }])
  const missing = issues['credits']
  return (
    <FieldRow label="署名" labelId="label-credits" role="group" aria-labelledby="label-credits">
      <div>
        <Row>
          {credits.map((credit, index) => {
            const which = `第 ${index + 1} 人`
            const wrong = issues[`credits.${index}.name`]
            return (
              <span
                key={index}
                className="inline-flex max-w-full min-h-[max(34px,var(--spacing-tap))] items-stretch rounded-md border border-line-strong bg-surface max-md:w-full"
              >
                <select
                  className="rounded-l-md border-r border-line bg-sunk px-1.5 text-xs text-ink-2"
                  aria-label={`${which}的身份`}
                  value={credit.role}
                  onChange={(event) => change(index, { role: event.target.value as CreditRole })}
                >
                  {CREDIT_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {CREDIT_ROLE_LABELS[role]}
                    </option>
                  ))}
                </select>
                <input
                  className="w-[7em] min-w-0 bg-transparent pl-2.5 text-ink aria-invalid:inset-ring-2 aria-invalid:inset-ring-cinnabar max-md:flex-1 max-md:text-base"
                  aria-label={`${which}的姓名`}
                  value={credit.name}
                  maxLength={30}
                  placeholder="姓名"
                  autoComplete="off"
                  onChange={(event) => change(index, { name: event.target.value })}
                  {...issueProps('issue-credits', wrong)}
                />
                <Button
                  kind="quiet"
                  square
                  size="small"
                  aria-label={`去掉${credit.name || which}`}
                  onClick={() => onChange(credits.filter((_, other) => other !== index))}
                >
                  <Icon name="cross" />
                </Button>
              </span>
            )
          })}
          <Button kind="quiet" onClick={add} {...issueProps('issue-credits', missing)}>
            + 添一人
          </Button>
        </Row>
        {beside('credits')}
        <FieldIssue
          id="issue-credits"
          issues={
            missing ?? Object.entries(issues).find(([path]) => path.startsWith('credits.'))?.[1]
          }
        />
      </div>
    </FieldRow>
  )
}
