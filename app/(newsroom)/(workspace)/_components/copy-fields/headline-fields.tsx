import { FieldIssue, issueProps } from '#components/form/field-issue'
import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'

const LINES = { kicker: '引题', headline: '主题', subtitle: '副题' } as const
type LineName = keyof typeof LINES

/** The three headline lines as one block, set as they will read. */
export function HeadlineFields({
  values,
  issues,
  onChange,
}: {
  values: Readonly<Record<LineName, string>>
  issues: FieldIssues
  onChange: (line: LineName, text: string) => void
}) {
  const names = Object.keys(LINES) as LineName[]
  return (
    <div className="field">
      <span className="label" />
      <div>
        <div className="headline-box">
          {names.map((name) => (
            <div key={name} className={`headline-line ${name}`}>
              <label htmlFor={`copy-${name}`}>{LINES[name]}</label>
              <textarea
                id={`copy-${name}`}
                value={values[name]}
                rows={1}
                maxLength={120}
                autoComplete="off"
                placeholder={name === 'headline' ? '' : '没有就空着'}
                // One line of the paper, however often it wraps on the screen.
                onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
                onChange={({ target }) => onChange(name, target.value.replaceAll(/[\r\n]+/g, ' '))}
                {...issueProps(`issue-${name}`, issues[name])}
              />
              {values[name] !== '' && (
                <span className="figure" aria-hidden="true">
                  {countCharacters(values[name])} 字
                </span>
              )}
            </div>
          ))}
        </div>
        {names.map((name) => (
          <FieldIssue key={name} id={`issue-${name}`} issues={issues[name]} />
        ))}
      </div>
    </div>
  )
}
