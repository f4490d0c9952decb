import { tv } from 'tailwind-variants/lite'

import { FieldIssue, issueProps } from '#components/form/field-issue'
import { FieldRow } from '#components/ui/field-row'
import type { FieldIssues } from '#lib/refusal'
import { countCharacters } from '#lib/text'

const LINES = { kicker: '引题', headline: '主题', subtitle: '副题' } as const

const lineStyles = tv({
  slots: {
    line: 'relative not-first:border-t not-first:border-line',
    label: [
      'absolute right-[calc(100%+1px)] w-16 text-xs text-ink-2 max-xl:w-13',
      'max-md:static max-md:block max-md:w-auto max-md:px-3 max-md:pt-1.5',
    ],
    words: [
      'block field-sizing-content w-full resize-none rounded-md bg-transparent font-serif text-ink',
      'px-3 pr-17',
      'aria-invalid:inset-ring-2 aria-invalid:inset-ring-cinnabar',
    ],
    count: 'absolute right-3 bottom-2.25 text-xs text-ink-3 max-md:top-1.5 max-md:bottom-auto',
  },
  variants: {
    main: {
      true: {
        label: 'top-4',
        words: 'py-1.75 text-[1.625rem] leading-[1.5] font-bold max-md:pr-3 max-md:text-[1.375rem]',
      },
      false: {
        label: 'top-2.5',
        words: 'py-1.5 text-[1.0625rem] leading-[1.6] max-md:pt-0.5 max-md:pb-2',
      },
    },
  },
})

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
    <FieldRow>
      <div>
        <div className="rounded-md border border-edge bg-surface">
          {names.map((name) => {
            const { line, label, words, count } = lineStyles({ main: name === 'headline' })
            return (
              <div key={name} className={line()}>
                <label className={label()} htmlFor={`copy-${name}`}>
                  {LINES[name]}
                </label>
                <textarea
                  id={`copy-${name}`}
                  className={words()}
                  value={values[name]}
                  rows={1}
                  maxLength={120}
                  autoComplete="off"
                  placeholder={name === 'headline' ? '' : '没有就空着'}
                  // One line of the paper, however often it wraps on the screen.
                  onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
                  onChange={({ target }) =>
                    onChange(name, target.value.replaceAll(/[\r\n]+/g, ' '))
                  }
                  {...issueProps(`issue-${name}`, issues[name])}
                />
                {values[name] !== '' && (
                  <span className={count()} aria-hidden="true">
                    {countCharacters(values[name])} 字
                  </span>
                )}
              </div>
            )
          })}
        </div>
        {names.map((name) => (
          <FieldIssue key={name} id={`issue-${name}`} issues={issues[name]} />
        ))}
      </div>
    </FieldRow>
  )
}
