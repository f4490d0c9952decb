import { Icon } from '../ui/icon.tsx'

/** The few tools of elder mode, always at hand at the foot of the window. */
export function ElderBar() {
  return (
    <div className="elder-bar" role="region" aria-label="长者版工具">
      <button className="button primary" type="button" data-read-page>
        <Icon name="speak" />
        <span>朗读本页</span>
      </button>
      <button className="button" type="button" data-read-pause hidden>
        暂停
      </button>
      <button className="button" type="button" aria-live="polite" data-size-next>
        字再大些
      </button>
      {/* A phone has no menu at its top (masthead.css). */}
      <a className="button" href="#ways">
        栏目
      </a>
      <button className="button" type="button" data-elder-switch>
        退出长者版
      </button>
    </div>
  )
}
