import { Seal } from '#components/ui/seal'

/** The newsroom's mark and name at the head of the rail; leads to one's own work. The name goes where there is no room. */
export const Brand = ({ siteName, seal }: { siteName: string; seal: string }) => (
  <a
    className="mb-2 flex h-bar items-center gap-2 pl-1.5 leading-tight no-underline max-xl:justify-center max-xl:p-0"
    href="/work"
    aria-label={`${siteName}：编辑部首页`}
  >
    <Seal text={seal} className="size-7" />
    <span className="min-w-0 max-xl:hidden">
      <b className="block truncate font-serif text-base">{siteName}</b>
      <small className="block text-ink-2">编辑部</small>
    </span>
  </a>
)
