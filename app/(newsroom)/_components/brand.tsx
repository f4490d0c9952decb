const LOOK =
  'flex h-bar items-center gap-2 font-serif text-base leading-none font-semibold no-underline'

/** The newsroom's mark and name; leads to one's own editions. In the rail the name goes where there is no room. */
export function Brand({ inRail = false }: { inRail?: boolean }) {
  return (
    <a
      className={inRail ? `${LOOK} mb-2 pl-1.5 max-xl:justify-center max-xl:p-0` : LOOK}
      href="/work"
      aria-label="政协报道：编辑部首页"
    >
      <svg className="flex-none" width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
        <rect
          x="1"
          y="1"
          width="24"
          height="24"
          rx="3"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
        <path d="M6 8h14M6 13h14M6 18h8" stroke="currentColor" strokeWidth="2" />
      </svg>
      <span className={inRail ? 'max-xl:hidden' : undefined}>政协报道</span>
    </a>
  )
}
