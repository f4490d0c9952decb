import type { LucideIcon } from 'lucide-react'
import ArrowDown from 'lucide-react/icons/arrow-down'
import ArrowUp from 'lucide-react/icons/arrow-up'
import Bell from 'lucide-react/icons/bell'
import Bold from 'lucide-react/icons/bold'
import BookText from 'lucide-react/icons/book-text'
import CalendarDays from 'lucide-react/icons/calendar-days'
import ChartColumn from 'lucide-react/icons/chart-column'
import Check from 'lucide-react/icons/check'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark'
import CircleUser from 'lucide-react/icons/circle-user-round'
import Clock from 'lucide-react/icons/clock'
import FileText from 'lucide-react/icons/file-text'
import Globe from 'lucide-react/icons/globe'
import Image from 'lucide-react/icons/image'
import Inbox from 'lucide-react/icons/inbox'
import Link from 'lucide-react/icons/link'
import Kanban from 'lucide-react/icons/kanban'
import List from 'lucide-react/icons/list'
import ListChecks from 'lucide-react/icons/list-checks'
import ListOrdered from 'lucide-react/icons/list-ordered'
import Newspaper from 'lucide-react/icons/newspaper'
import PenLine from 'lucide-react/icons/pen-line'
import Redo from 'lucide-react/icons/redo-2'
import Search from 'lucide-react/icons/search'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import Table from 'lucide-react/icons/table'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import Undo from 'lucide-react/icons/undo-2'
import X from 'lucide-react/icons/x'

// One import an icon: only these reach a browser, and a test does not read all of the library.
const ICONS = {
  back: ChevronLeft,
  bars: ChartColumn,
  bell: Bell,
  bold: Bold,
  box: Inbox,
  bullets: List,
  check: ListChecks,
  clock: Clock,
  cross: X,
  days: CalendarDays,
  down: ArrowDown,
  flow: Kanban,
  globe: Globe,
  help: CircleQuestionMark,
  ledger: BookText,
  link: Link,
  list: FileText,
  must: CircleAlert,
  numbers: ListOrdered,
  ok: Check,
  page: Newspaper,
  pen: PenLine,
  person: CircleUser,
  picture: Image,
  redo: Redo,
  search: Search,
  table: Table,
  tune: SlidersHorizontal,
  undo: Undo,
  up: ArrowUp,
  warn: TriangleAlert,
} as const satisfies Record<string, LucideIcon>

export type IconName = keyof typeof ICONS

/** A line drawing beside words that say the same; never the only cue. */
export function Icon({ name }: { name: IconName }) {
  const Drawing = ICONS[name]
  return <Drawing className="size-4.5 flex-none" size={20} strokeWidth={1.8} aria-hidden="true" />
}
