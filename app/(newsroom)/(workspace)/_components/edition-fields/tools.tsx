import { Toolbar } from '@base-ui/react/toolbar'

import { Icon, type IconName } from '#components/newsroom/icon'
import { buttonStyles } from '#components/ui/button'

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
    <Toolbar.Button
      className={buttonStyles({
        kind: 'quiet',
        size: icon ? 'normal' : 'small',
        square: Boolean(icon),
      })}
      // As everywhere else, what cannot be done now is no stop.
      focusableWhenDisabled={false}
      aria-label={label}
      aria-pressed={pressed}
      aria-keyshortcuts={keys}
      disabled={disabled}
      onClick={onUse}
    >
      {icon ? <Icon name={icon} /> : children}
    </Toolbar.Button>
  )
}

/** One stop for the Tab key; the arrows go from tool to tool. `controls` is the id of the text, once it is there. */
export function ToolBar({
  children,
  count,
  controls,
}: {
  children: React.ReactNode
  count: string
  controls: string | undefined
}) {
  return (
    <Toolbar.Root
      // On a phone one row that a thumb can push along, and that stays with the text.
      className="pushed sticky top-(--tools-top,var(--spacing-bar)) z-2 flex flex-wrap items-center gap-0.5 rounded-t-md border border-edge border-b-line bg-surface p-1 max-md:scrollbar-none max-md:flex-nowrap max-md:overflow-x-auto max-md:[&>button]:flex-none"
      aria-label="排版"
      aria-controls={controls}
      // While no tool is on, the row itself is the stop: what is pushed aside must be reached by keys.
      tabIndex={controls === undefined ? 0 : undefined}
    >
      {children}
      <span
        className="ml-auto pr-2 text-xs text-ink-2 max-md:flex-none max-md:pl-2"
        aria-live="off"
      >
        {count}
      </span>
    </Toolbar.Root>
  )
}

/** A line between tools of two kinds. */
export const ToolsBreak = () => (
  <span className="mx-1.5 h-4.5 w-px bg-line-strong max-md:hidden" aria-hidden="true" />
)

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
      <ToolsBreak />
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
