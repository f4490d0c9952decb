/** What was refused, or is missing, in words beside where it happened. */
export function Issue({ className = '', ...rest }: React.ComponentProps<'p'>) {
  return (
    <p
      className={`mt-1 flex gap-1.5 text-xs text-cinnabar [&>svg]:h-5 [&>svg]:w-4 ${className}`}
      {...rest}
    />
  )
}
