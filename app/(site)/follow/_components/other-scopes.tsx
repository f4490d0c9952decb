import { SectionHead } from '#components/ui/section-head'
import { ACTIVITY_TYPES } from '#db/states'
import type { FeedScope } from '#domain/feed/feed-scope'
import type { SiteDivision } from '#domain/site/list-site-divisions'
import { followPath } from '#lib/addresses/feed-paths'
import { ACTIVITY_TYPE_LABELS } from '#lib/labels'
import { isProvince } from '#lib/whole-site'
import { readDivisions } from '#server/reader/site'

import { LinkList } from '../../_components/link-list.tsx'

/** The ways to follow less, more, or elsewhere. */
export async function OtherScopes({ scope }: { scope: FeedScope }) {
  const { division, type } = scope
  const divisions = await readDivisions()
  const own = divisions.find(({ code }) => code === division?.code)
  const above = divisions.find(({ code }) => code === own?.parentCode)
  const ofProvince = isProvince(divisions[0])
  return (
    <>
      <section aria-labelledby="kinds">
        <SectionHead id="kinds" title="只要一部分" />
        <LinkList
          roomy
          links={[
            ...(type ? [{ href: followPath({ division }), label: '全部活动' }] : []),
            ...ACTIVITY_TYPES.filter((each) => each !== type).map((each) => ({
              href: followPath({ division, type: each }),
              label: ACTIVITY_TYPE_LABELS[each],
            })),
          ]}
        />
      </section>
      {ofProvince && (
        <section aria-labelledby="elsewhere">
          <SectionHead id="elsewhere" title="换一个地方" />
          <LinkList
            roomy
            links={[
              ...(division ? [{ href: followPath({ type }), label: '全省' }] : []),
              ...(above && above.level !== 'province'
                ? [{ href: followPath({ division: above, type }), label: above.name }]
                : []),
              ...listParts(own, divisions).map((part) => ({
                href: followPath({ division: part, type }),
                label: part.shortName,
              })),
            ]}
          />
        </section>
      )}
    </>
  )
}

/** The prefectures; in one of them its counties; in one of those its neighbours. */
function listParts(
  own: SiteDivision | undefined,
  divisions: readonly SiteDivision[],
): SiteDivision[] {
  if (!own || own.level === 'province')
    return divisions.filter(({ level }) => level === 'prefecture')
  const whole = own.level === 'prefecture' ? own.code : own.parentCode
  return divisions.filter(({ code, parentCode }) => parentCode === whole && code !== own.code)
}
