import { tv, type VariantProps } from 'tailwind-variants/lite'

export interface KeyUse {
  keys: readonly string[]
  does: string
}

/** Keys, drawn as keys. */
export const Keys = ({ keys }: { keys: readonly string[] }) =>
  keys.map((key) => (
    <kbd key={key} className="mr-1">
      {key}
    </kbd>
  ))

const lineStyles = tv({
  base: 'max-md:hidden! flex flex-wrap bg-paper text-xs text-ink-2',
  variants: {
    place: {
      /** At the lower edge of the window. */
      foot: 'sticky bottom-0 z-3 -mx-gutter mt-6 gap-x-5 gap-y-1.5 border-t border-line px-gutter py-2',
      /** Below what they are for. */
      under: 'gap-x-5 gap-y-1',
      /** At the end of a heading. */
      head: 'ml-auto gap-x-3',
    },
  },
  defaultVariants: { place: 'foot' },
})

/** The keys of a page as a line. */
export function KeyLine({
  keys,
  place,
}: VariantProps<typeof lineStyles> & { keys: readonly KeyUse[] }) {
  return (
    <p className={lineStyles({ place })}>
      {keys.map(({ keys: pressed, does }) => (
        <span key={does}>
          <Keys keys={pressed} />
          {does}
        </span>
      ))}
    </p>
  )
}
