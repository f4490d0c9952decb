import { Icon, type IconName } from '#components/newsroom/icon'

/** One button of the row of tools above a text: a picture with a name, or a word. */
export function Tool({
  icon,
  label,
  keys,
  pressed,
  disabled,
  onUse,
  children,
}: {
  icon?: IconName
  /** What is heard, when the button shows no word that says it. */
  label?: string
  keys?: string | undefined
  pressed?: boolean | undefined
  disabled?: boolean
  onUse: () => void
  children?: React.ReactNode
}) {
  return (
    <button
      type="button"
      className={icon ? 'button plain square' : 'button plain slim'}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onUse}
    >
      {icon ? <Icon name={icon} /> : children}
    </button>
  )
}

export function ToolBar({ children, count }: { children: React.ReactNode; count: string }) {
  return (
    <div className="tools" role="toolbar" aria-label="排版" aria-controls="copy-body">
      {children}
      <span className="end" aria-live="off">
        {count}
      </span>
    </div>
  )
}

/** What is set around selected words, in a field of lines and in the editor alike. */
export function MarkTools({
  bold,
  keys = {},
  onBold,
  onEnclose,
}: {
  bold?: boolean
  keys?: { bold?: string; quotes?: string; title?: string }
  onBold: () => void
  onEnclose: (open: string, close: string) => void
}) {
  return (
    <>
      <span className="bar" aria-hidden="true" />
      <Tool icon="bold" label="加粗" pressed={bold} keys={keys.bold} onUse={onBold} />
      <Tool label="加引号" keys={keys.quotes} onUse={() => onEnclose('“', '”')}>
        “ ”
      </Tool>
      <Tool label="加书名号" keys={keys.title} onUse={() => onEnclose('《', '》')}>
        《 》
      </Tool>
    </>
  )
}
