import { FieldIssue, issueProps } from '#components/form/field-issue'
import { Icon } from '#components/newsroom/icon'
import { CREDIT_ROLES, type CreditRole } from '#db/states'
import type { Credit } from '#domain/article/content'
import type { FieldIssues } from '#lib/refusal'
import { CREDIT_ROLE_WORDS } from '#lib/words'

/** Who is named on the copy, in the order they are printed. */
export function CreditRows({
  credits,
  issues,
  onChange,
}: {
  credits: readonly Credit[]
  issues: FieldIssues
  onChange: (credits: Credit[]) => void
}) {
  const change = (at: number, part: Partial<Credit>) =>
    onChange(credits.map((credit, index) => (index === at ? { ...credit, ...part } : credit)))
  const add = () =>
    onChange([...credits, { role: credits.at(-1)?.role ?? 'correspondent', name: '' }])
  const missing = issues['credits']
  return (
    <div className="field" role="group" aria-labelledby="label-credits">
      <span className="label" id="label-credits">
        署名
      </span>
      <div>
        <div className="row">
          {credits.map((credit, index) => {
            const which = `第 ${index + 1} 人`
            const wrong = issues[`credits.${index}.name`]
            return (
              <span key={index} className="person">
                <select
                  aria-label={`${which}的身份`}
                  value={credit.role}
                  onChange={(event) => change(index, { role: event.target.value as CreditRole })}
                >
                  {CREDIT_ROLES.map((role) => (
                    <option key={role} value={role}>
                      {CREDIT_ROLE_WORDS[role]}
                    </option>
                  ))}
                </select>
                <input
                  aria-label={`${which}的姓名`}
                  value={credit.name}
                  maxLength={30}
                  placeholder="姓名"
                  autoComplete="off"
                  onChange={(event) => change(index, { name: event.target.value })}
                  {...issueProps('issue-credits', wrong)}
                />
                <button
                  type="button"
                  className="button plain square slim"
                  aria-label={`去掉${credit.name || which}`}
                  onClick={() => onChange(credits.filter((_, other) => other !== index))}
                >
                  <Icon name="cross" />
                </button>
              </span>
            )
          })}
          <button
            type="button"
            className="button plain"
            onClick={add}
            {...issueProps('issue-credits', missing)}
          >
            + 添一人
          </button>
        </div>
        <FieldIssue
          id="issue-credits"
          issues={
            missing ?? Object.entries(issues).find(([path]) => path.startsWith('credits.'))?.[1]
          }
        />
      </div>
    </div>
  )
}
