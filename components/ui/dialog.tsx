/** A window over the page, opened by `showModal`. */
export function Dialog({
  label,
  className = '',
  ...rest
}: { label: string } & React.ComponentProps<'dialog'>) {
  return (
    <dialog
      className={`m-auto min-w-70 rounded-md border border-line-strong bg-surface p-6 text-ink backdrop:bg-[rgb(0_0_0/40%)] ${className}`}
      aria-label={label}
      {...rest}
    />
  )
}
