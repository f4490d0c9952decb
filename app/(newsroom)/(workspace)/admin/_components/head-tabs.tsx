import { Tabs, type Tab } from '#components/newsroom/tabs'

/** Tabs that stay in sight under the bar on top. */
export const HeadTabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <div className="sticky top-bar z-4 border-b border-line bg-paper px-gutter">
    <Tabs className="-mb-px" label={label} tabs={tabs} />
  </div>
)
