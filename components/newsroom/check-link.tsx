/** A button among the words of a check. */
export const CheckLink = (
  attributes: Omit<React.ComponentProps<'button'>, 'className' | 'type'>,
) => (
  <button
    type="button"
    className="mr-2 cursor-pointer border-b border-line-strong whitespace-nowrap text-ink-2 hover:text-ink"
    {...attributes}
  />
)
