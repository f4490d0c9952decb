/** The newsroom's mark and name; leads to one's own copy. */
export function Brand() {
  return (
    <a className="brand" href="/work" aria-label="政协报道：编辑部首页">
      <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true">
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
      <span>政协报道</span>
    </a>
  )
}
