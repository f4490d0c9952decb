import type { Tab } from '#components/newsroom/tabs'
import { holdsAnywhere, type Actor } from '#domain/account/actor'
import { keepsAccounts } from '#domain/account/policy'
import { runsSite } from '#domain/account/runs-site'
import { keepsCountersigns } from '#domain/countersign/policy'

interface AdminTab {
  href: string
  label: string
  /** Whether the tab is shown; each page asks again. */
  opensTo: (actor: Actor) => boolean
}

/** What the newsroom is run by, in the order of the tabs. */
const ADMIN_TABS: readonly AdminTab[] = [
  { href: '/admin/accounts', label: '账号', opensTo: keepsAccounts },
  { href: '/admin/countersign', label: '第二人确认', opensTo: keepsCountersigns },
  {
    href: '/admin/committees',
    label: '政协委员会',
    opensTo: (actor) => holdsAnywhere(actor, 'admin'),
  },
  { href: '/admin/topics', label: '专题专栏', opensTo: runsSite },
  { href: '/admin/series', label: '系列', opensTo: (actor) => holdsAnywhere(actor, 'admin') },
  { href: '/admin/words', label: '词表', opensTo: runsSite },
  { href: '/admin/leaders', label: '领导名录', opensTo: runsSite },
  { href: '/admin/units', label: '承办单位', opensTo: runsSite },
  { href: '/admin/limits', label: '办理期限', opensTo: (actor) => holdsAnywhere(actor, 'admin') },
  { href: '/admin/workdays', label: '放假安排', opensTo: runsSite },
  { href: '/admin/settings', label: '站点设置', opensTo: runsSite },
  { href: '/admin/status', label: '运行状况', opensTo: runsSite },
  { href: '/admin/jobs', label: '任务与投递', opensTo: runsSite },
]

/** The tabs this person may open; `current` is the address of the one that is open. */
export function adminTabs(actor: Actor, current?: string): Tab[] {
  return ADMIN_TABS.filter(({ opensTo }) => opensTo(actor)).map(({ href, label }) => ({
    href,
    label,
    current: href === current,
  }))
}
