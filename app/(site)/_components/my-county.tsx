import type { SiteDivision } from '#domain/site/list-site-divisions'
import { divisionPath } from '#lib/addresses/site-paths'

interface MyCountyProps {
  /** Of its heading: the front page has one of these for each mode. */
  id: string
}

/** The newest of the county that this device keeps, put there by its script; without one there is nothing to see. */
export function MyCounty({ id }: MyCountyProps) {
  return (
    <section
      className="mt-6 border-t-3 border-rule bg-sunk p-4"
      aria-labelledby={id}
      data-county-news=""
      hidden
    >
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2" data-unread="">
        只记在这台设备上
        <a className="text-link" href="/counties">
          换一个
        </a>
      </p>
      <h2 className="text-2xl" id={id}>
        <a href="/counties" data-my-county="">
          我的县
        </a>
      </h2>
      <ul className="[&_a]:block [&_a]:pt-2 [&_a]:pb-1 [&_li]:border-t [&_li]:border-line [&_li]:pb-2" />
    </section>
  )
}

/** The way to keep a county on the device, or a prefecture: one that is divided no further has readers, too. */
export function KeepPlace({ division }: { division: SiteDivision }) {
  const { level, name } = division
  const unit = level === 'prefecture' ? name.slice(-1) : '县'
  return (
    <button
      className="button needs-script"
      type="button"
      aria-pressed="false"
      data-keep-place={divisionPath(division)}
      data-name={name}
      data-unit={unit}
    >
      设为我的{unit}
    </button>
  )
}
