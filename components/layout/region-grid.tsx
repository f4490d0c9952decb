/** Regions side by side where there is room, each with what lies in it. */
export function RegionGrid({ children }: { children: React.ReactNode }) {
  return <div className="mt-8 grid gap-8 lg:grid-cols-[1fr_1fr] lg:gap-x-12">{children}</div>
}
