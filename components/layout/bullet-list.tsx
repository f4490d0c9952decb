/** Headlines in a column, each with its date at the end of the line. Scripts add items, too. */
export function BulletList(attributes: Omit<React.ComponentProps<'ul'>, 'className'>) {
  return (
    <ul
      className="tap-links [&>li]:grid [&>li]:grid-cols-[1fr_auto] [&>li]:gap-x-3 [&>li]:gap-y-1 [&>li]:border-t [&>li]:border-line [&>li]:py-3 [&>li]:leading-[1.5]"
      {...attributes}
    />
  )
}
