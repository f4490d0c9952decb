/**
 * The browser's way to choose files, out of sight: a button beside it opens it by its `ref`. The same file
 * may be chosen again.
 */
export function FileChooser({
  label,
  onFiles,
  ...rest
}: {
  label: string
  onFiles: (files: File[]) => void
} & Pick<React.ComponentProps<'input'>, 'ref' | 'accept' | 'multiple'>) {
  return (
    <input
      {...rest}
      type="file"
      className="sr-only"
      tabIndex={-1}
      aria-label={label}
      onChange={({ target }) => {
        onFiles([...(target.files ?? [])])
        target.value = ''
      }}
    />
  )
}
