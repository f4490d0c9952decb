import { GALLERY_MODES, GALLERY_WIDTHS } from '../modes.ts'

/** The gallery in each mode at each width, side by side. */
export function Frames() {
  return (
    <main className="grid gap-8 p-gutter">
      <h1>元件</h1>
      {Object.entries(GALLERY_MODES).map(([mode, { label }]) => (
        <section key={mode} className="grid gap-3">
          <h2>
            <a href={`/dev/gallery/${mode}`}>{label}</a>
          </h2>
          <div className="flex gap-6 overflow-x-auto pb-3">
            {GALLERY_WIDTHS.map((width) => (
              <iframe
                key={width}
                className="h-[56rem] flex-none border border-line-strong"
                src={`/dev/gallery/${mode}`}
                title={`${label} ${width}`}
                width={width}
              />
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}
