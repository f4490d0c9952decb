import { SectionHead } from '#components/ui/section-head'
import { ACTIVITY_TYPES } from '#db/states'
import type { FeedScope } from '#domain/feed/feed-scope'
import type { Place } from '#domain/site/list-places'
import { followPath } from '#lib/feed-paths'
import { ACTIVITY_TYPE_WORDS } from '#lib/words'
import { readPlaces } from '#server/reader/site'

import { LinkList } from '../../_components/link-list.tsx'

/** The ways to follow less, more, or elsewhere. */
export async function OtherScopes({ scope }: { scope: FeedScope }) {
  const { place, type } = scope
  const places = await readPlaces()
  const own = places.find(({ code }) => code === place?.code)
  const above = places.find(({ code }) => code === own?.parentCode)
  const parts = listParts(own, places)
  return (
    <>
      <section className="follow-others" aria-labelledby="kinds">
        <SectionHead id="kinds" title="只要一部分" />
        <LinkList
          links={[
            ...(type ? [{ href: followPath({ place }), words: '全部活动' }] : []),
            ...ACTIVITY_TYPES.filter((each) => each !== type).map((each) => ({
              href: followPath({ place, type: each }),
              words: ACTIVITY_TYPE_WORDS[each],
            })),
          ]}
        />
      </section>
      <section className="follow-others" aria-labelledby="elsewhere">
        <SectionHead id="elsewhere" title="换一个地方" />
        <LinkList
          links={[
            ...(place ? [{ href: followPath({ type }), words: '全省' }] : []),
            ...(above && above.level !== 'province'
              ? [{ href: followPath({ place: above, type }), words: above.name }]
              : []),
            ...parts.map((part) => ({
              href: followPath({ place: part, type }),
              words: part.shortName,
            })),
          ]}
        />
      </section>
    </>
  )
}

/** The prefectures; in one of them its counties; in one of those its neighbours. */
function listParts(own: Place | undefined, places: readonly Place[]): Place[] {
  if (!own || own.level === 'province') return places.filter(({ level }) => level === 'prefecture')
  const whole = own.level === 'prefecture' ? own.code : own.parentCode
  return places.filter(({ code, parentCode }) => parentCode === whole && code !== own.code)
}
