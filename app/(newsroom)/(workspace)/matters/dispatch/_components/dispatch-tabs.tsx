import { Tabs } from '#components/newsroom/tabs'
import { HelpText } from '#components/ui/help-text'
import { ASSIGNMENT_TABS, type AssignmentTab } from '#domain/assignment/list-assignments'

export type DispatchTab = 'new' | AssignmentTab

const LABELS = { open: '在办', refused: '退件', done: '办过的' } as const

/** Proposals that wait to be assigned, and apart from them the parts that units have: each row adds up by itself. */
export function DispatchTabs({
  current,
  unassigned,
  counts,
  hrefOf,
}: {
  current: DispatchTab
  /** Proposals; null for who assigns nothing. */
  unassigned: number | null
  counts: Readonly<Record<AssignmentTab, number>>
  hrefOf: (tab: DispatchTab) => string
}) {
  const total = ASSIGNMENT_TABS.reduce((sum, tab) => sum + counts[tab], 0)
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap gap-x-8 gap-y-3">
        {unassigned !== null && (
          <div>
            <p className="text-xs text-ink-2">提案</p>
            <Tabs
              label="提案"
              tabs={[
                {
                  href: hrefOf('new'),
                  label: '待交办',
                  count: unassigned,
                  current: current === 'new',
                },
              ]}
            />
          </div>
        )}
        <div>
          <p className="text-xs text-ink-2">交办件，共 {total} 件</p>
          <Tabs
            label="交办件"
            tabs={ASSIGNMENT_TABS.map((tab) => ({
              href: hrefOf(tab),
              label: LABELS[tab],
              count: counts[tab],
              current: current === tab,
            }))}
          />
        </div>
      </div>
      <HelpText space="none">一件提案交给几个单位，就有几件交办件。</HelpText>
    </div>
  )
}
