import { Icon } from './icon.tsx'

interface ThemeSwitchProps {
  className?: string
  /** On the narrowest phones its sign alone. */
  brief?: boolean
}

/** From day to night and back, by a script of our own; until it is pressed the device decides. */
export function ThemeSwitch({ className = '', brief = false }: ThemeSwitchProps) {
  const words = brief ? 'max-xs:sr-only' : undefined
  return (
    <button className={`button theme needs-script ${className}`} type="button" data-theme-switch>
      <span className="flex items-center gap-2 dark:hidden">
        <Icon name="night" />
        <span className={words}>夜间</span>
      </span>
      <span className="hidden items-center gap-2 dark:flex">
        <Icon name="day" />
        <span className={words}>日间</span>
      </span>
    </button>
  )
}
