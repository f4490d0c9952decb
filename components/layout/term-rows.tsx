import { tv } from 'tailwind-variants/lite'

import { Code } from './code.tsx'

const termRowsStyles = tv({
  slots: {
    row: 'grid gap-3 border-t border-line py-2 first:border-t-0',
    term: 'text-ink-3',
    // Values break at <wbr> and punctuation only.
    value: 'break-keep',
  },
  variants: {
    terms: {
      words: { row: 'grid-cols-[5em_1fr] max-2xs:grid-cols-[1fr]' },
      /** Names of fields, longer than words. */
      code: { row: 'grid-cols-[minmax(6em,32%)_1fr]' },
    },
  },
})

interface TermRowsProps {
  rows: readonly { term: string; value: React.ReactNode }[]
  terms?: 'words' | 'code'
}

/** Terms and what they stand for, a row each. */
export function TermRows({ rows, terms = 'words' }: TermRowsProps) {
  const styles = termRowsStyles({ terms })
  return (
    <dl>
      {rows.map(({ term, value }) => (
        <div key={term} className={styles.row()}>
          <dt className={styles.term()}>{terms === 'code' ? <Code>{term}</Code> : term}</dt>
          <dd className={styles.value()}>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
