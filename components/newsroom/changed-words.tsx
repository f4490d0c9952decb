import { tv } from 'tailwind-variants/lite'

const changedStyles = tv({
  base: 'mx-px rounded-sm px-px wrap-anywhere',
  variants: {
    change: {
      added: [
        'bg-azure-soft text-azure underline decoration-azure decoration-2 underline-offset-5',
        // Where one of two texts is read, the other's words are not, and its own are unmarked.
        'group-has-[.see-after:checked]/review:[all:unset] group-has-[.see-before:checked]/review:hidden',
      ],
      removed: [
        'bg-ochre-soft text-ochre line-through decoration-[1.5px]',
        'group-has-[.see-after:checked]/review:hidden group-has-[.see-before:checked]/review:[all:unset]',
      ],
    },
  },
})

/** Words that came. */
export const Inserted = ({ children }: { children: React.ReactNode }) => (
  <ins className={changedStyles({ change: 'added' })}>{children}</ins>
)

/** Words that went. */
export const Deleted = ({ children }: { children: React.ReactNode }) => (
  <del className={changedStyles({ change: 'removed' })}>{children}</del>
)
