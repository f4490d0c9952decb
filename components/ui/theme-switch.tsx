import { Icon } from './icon.tsx'

/** From day to night and back, by a script of our own; until it is pressed the device decides. */
export function ThemeSwitch({ className = '' }: { className?: string }) {
  return (
    <button className={`button theme needs-script ${className}`} type="button" data-theme-switch>
      <span className="when-light">
        <Icon name="night" />
        <span className="theme-words">夜间</span>
      </span>
      <span className="when-dark">
        <Icon name="day" />
        <span className="theme-words">日间</span>
      </span>
    </button>
  )
}
