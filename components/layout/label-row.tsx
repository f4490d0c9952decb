import { tv } from 'tailwind-variants/lite'

const labelRowStyles = tv({
  slots: {
    row: 'grid gap-3 border-t border-line py-3',
    label: 'font-serif text-base font-bold',
  },
  variants: {
    list: {
      /** Stories in columns: every row has its line. */
      columns: {
        row: 'break-inside-avoid grid-cols-[4em_1fr] max-2xs:grid-cols-[1fr] leading-[1.5] elder:grid-cols-[6em_1fr] elder:max-lg:grid-cols-[1fr]',
        label: 'leading-[1.5]',
      },
      days: {
        row: 'grid-cols-[4em_1fr] max-2xs:grid-cols-[1fr] leading-[1.5] first:border-t-0 first:pt-0',
        label: 'leading-[1.5]',
      },
      series: {
        row: 'grid-cols-[5.5em_1fr] max-2xs:grid-cols-[1fr] leading-normal elder:max-lg:grid-cols-[1fr]',
        label: 'leading-normal',
      },
    },
  },
})

interface PlacedRowProps {
  list: 'columns' | 'series'
  label: string
  href: string
  children: React.ReactNode
}

/** An item of a list beside the place it is about. */
export function PlacedRow({ list, label, href, children }: PlacedRowProps) {
  const styles = labelRowStyles({ list })
  return (
    <li className={styles.row()}>
      <a className={styles.label()} href={href}>
        {label}
      </a>
      {children}
    </li>
  )
}

interface DatedRowProps {
  label: string
  day: string
  children: React.ReactNode
}

/** An item of a list beside its day. */
export function DatedRow({ label, day, children }: DatedRowProps) {
  const styles = labelRowStyles({ list: 'days' })
  return (
    <li className={styles.row()}>
      <time className={styles.label()} dateTime={day}>
        {label}
      </time>
      {children}
    </li>
  )
}
