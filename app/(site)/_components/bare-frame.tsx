import { ElderBar } from '#components/layout/elder-bar'
import { Footer } from '#components/layout/footer'
import { Masthead, type Section } from '#components/layout/masthead'
import { Glyphs } from '#components/ui/glyphs'
import type { ActivityType } from '#db/states'
import { isProvince } from '#lib/whole-site'
import { readSettings, readToday, readWhole } from '#server/reader/site'

export interface FrameProps {
  /** The part of the site that the navigation marks. */
  current: Section | null
  /** The activity types it marks, where they are few; all, unless it names them. */
  types?: readonly ActivityType[]
  children: React.ReactNode
}

/** The frame of every reader's page; the style sheet is the page's own to bring. */
export async function BareFrame({ current, types, children }: FrameProps) {
  const [settings, today, whole] = await Promise.all([readSettings(), readToday(), readWhole()])
  const { siteName, seal, motto } = settings
  return (
    <>
      <Glyphs {...(types ? { types } : {})} />
      <a className="skip" href="#main">
        跳到正文
      </a>
      <Masthead
        siteName={siteName}
        seal={seal}
        motto={motto}
        today={today}
        current={current}
        withPlaces={isProvince(whole)}
      />
      <main id="main" className="wrap" tabIndex={-1}>
        {children}
      </main>
      <Footer settings={settings} whole={whole} />
      <ElderBar />
    </>
  )
}
