/** The newest of the county that this device keeps, put there by its script; without one there is nothing to see. */
export function MyCounty() {
  return (
    <section
      className="mt-6 border-t-3 border-rule bg-sunk p-4"
      aria-labelledby="my-county"
      data-county-news=""
      hidden
    >
      <p className="flex flex-wrap justify-between gap-x-4 text-sm text-ink-2">
        只记在这台设备上
        <a className="text-link" href="/counties">
          换一个
        </a>
      </p>
      <h2 className="text-2xl" id="my-county">
        <a href="/counties" data-my-county="">
          我的县
        </a>
      </h2>
      <ul className="[&_a]:block [&_a]:border-t [&_a]:border-line [&_a]:py-2" />
    </section>
  )
}

/** The way to keep a county on the device. */
export function KeepCounty({ slug, name }: { slug: string; name: string }) {
  return (
    <button
      className="button needs-script"
      type="button"
      aria-pressed="false"
      data-keep-county={slug}
      data-name={name}
    >
      设为我的县
    </button>
  )
}
