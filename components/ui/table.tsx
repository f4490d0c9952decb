import { tv, type VariantProps } from 'tailwind-variants/lite'

const tableStyles = tv({
  base: 'w-full border-collapse',
  variants: {
    kind: {
      /** Each row is a thing with a page of its own. */
      records: '[&>tbody>tr]:hover:bg-sunk',
      /** Close rows of figures, one line each. */
      figures: [
        '[&_:is(td,th)]:py-1.5 [&_:is(td,th)]:align-middle [&_:is(td,th)]:whitespace-nowrap',
        '[&_:is(td,th):first-child]:pl-0 [&_:is(td,th):last-child]:pr-0',
        'max-xl:[&_:is(td,th)]:px-1.5 max-md:[&_:is(td,th)]:px-1',
        'max-md:[&_a]:inline-flex max-md:[&_a]:min-h-tap max-md:[&_a]:items-center',
      ],
      events: '',
    },
    /** What becomes of a row where its columns have no room. */
    narrow: {
      columns: '',
      /** Cells one below another, each with its name beside it where it has one. */
      cards: [
        'max-md:block max-md:[&_:is(tbody,td,th,tr)]:block max-md:[&_thead]:hidden',
        'max-md:[&_tr]:border-b max-md:[&_tr]:border-line max-md:[&_tr]:py-3',
        'max-md:[&_:is(td,th)]:border-0 max-md:[&_:is(td,th)]:px-0 max-md:[&_:is(td,th)]:py-0.5',
        'max-md:[&_td:empty]:hidden max-md:[&_td]:text-left max-md:[&_th]:text-base',
        'max-md:[&_td[data-label]]:relative max-md:[&_td[data-label]]:pl-16',
        'max-md:[&_td[data-label]]:before:absolute max-md:[&_td[data-label]]:before:left-0',
        'max-md:[&_td[data-label]]:before:text-xs max-md:[&_td[data-label]]:before:leading-[21px]',
        'max-md:[&_td[data-label]]:before:text-ink-2',
        'max-md:[&_td[data-label]]:before:content-[attr(data-label)]',
        // Figures beside one another, as a sentence has them: a line for each would be a page of noughts.
        'max-md:[&_td[data-figure]]:inline-block! max-md:[&_td[data-figure]]:mr-4 max-md:[&_td[data-figure]]:pl-0!',
        'max-md:[&_td[data-figure]]:before:static! max-md:[&_td[data-figure]]:before:mr-1.5',
        'max-md:[&_td[data-figure]_small]:ml-1.5 max-md:[&_td[data-figure]_small]:inline!',
      ],
      stack: [
        'max-lg:block max-lg:[&_:is(tbody,td,tr)]:block max-lg:[&_thead]:hidden',
        'max-lg:[&_tr]:border-b max-lg:[&_tr]:border-line max-lg:[&_tr]:py-3',
        'max-lg:[&_td]:border-0 max-lg:[&_td]:px-0 max-lg:[&_td]:py-0.5',
        'max-lg:[&_td:empty]:hidden max-lg:[&_:is(a,button)]:mt-1.5',
      ],
      /** Cells where the page puts them, in the columns that it names for its rows. */
      grid: [
        'max-lg:block max-lg:[&_tbody]:block max-lg:[&_thead]:hidden',
        'max-lg:[&_td]:border-0 max-lg:[&_td]:p-0',
      ],
    },
  },
  defaultVariants: { kind: 'events', narrow: 'columns' },
})

/** Rows with a line between them. */
export function Table({
  caption,
  kind,
  narrow,
  className,
  children,
  ...rest
}: VariantProps<typeof tableStyles> & {
  /** What it is a table of, for those who hear it. */
  caption?: string
} & React.ComponentProps<'table'>) {
  return (
    <table className={tableStyles({ kind, narrow, className })} {...rest}>
      {caption && <caption className="sr-only">{caption}</caption>}
      {children}
    </table>
  )
}

const cellStyles = tv({
  base: 'border-b px-3',
  variants: {
    of: {
      column: 'border-line-strong py-2 text-xs font-normal whitespace-nowrap text-ink-2',
      group: [
        'border-line-strong pt-4 pb-2 text-left text-xs font-semibold whitespace-nowrap text-ink',
        'max-lg:block max-lg:px-0',
      ],
      row: 'border-line text-left text-ink',
      value: 'border-line py-2.25 align-top leading-[1.5]',
    },
    figure: { true: 'text-right', false: '' },
    /** A word or two that read badly over two lines. */
    brief: { true: 'whitespace-nowrap' },
    /** The name of a thing, or of a line of figures. */
    strong: { true: 'py-2.25 align-top leading-[1.5] font-medium wrap-anywhere', false: '' },
  },
  compoundVariants: [
    { of: 'column', figure: false, class: 'text-left' },
    { of: 'row', strong: false, class: 'font-normal' },
  ],
  defaultVariants: { figure: false },
})

/** The name of a column. */
export function ColumnHead({
  figure,
  className,
  ...rest
}: { figure?: boolean } & React.ComponentProps<'th'>) {
  return <th scope="col" className={cellStyles({ of: 'column', figure, className })} {...rest} />
}

/** The name of the rows that follow, over all columns. */
export function GroupHead({ className, ...rest }: React.ComponentProps<'th'>) {
  return <th scope="rowgroup" className={cellStyles({ of: 'group', className })} {...rest} />
}

/** What a row is about. */
export function RowHead({
  strong = false,
  className,
  ...rest
}: { strong?: boolean } & React.ComponentProps<'th'>) {
  return <th scope="row" className={cellStyles({ of: 'row', strong, className })} {...rest} />
}

/** `label` is beside the value where the columns have no room. */
export function Cell({
  label,
  figure,
  brief,
  className,
  ...rest
}: { label?: string; figure?: boolean; brief?: boolean } & Omit<
  React.ComponentProps<'td'>,
  'label'
>) {
  return (
    <td
      data-label={label}
      data-figure={figure || undefined}
      className={cellStyles({ of: 'value', figure, brief, className })}
      {...rest}
    />
  )
}

const noteStyles = tv({
  base: 'block text-xs',
  variants: { tone: { calm: 'text-ink-2', late: 'font-semibold text-cinnabar' } },
  defaultVariants: { tone: 'calm' },
})

/** A second line in a cell. */
export function CellNote({
  tone,
  className,
  ...rest
}: VariantProps<typeof noteStyles> & React.ComponentProps<'small'>) {
  return <small className={noteStyles({ tone, className })} {...rest} />
}
