import { CADENCES, TOPIC_KINDS } from '#db/states'
import { MAX_INTRO_LENGTH, MAX_POSITION } from '#domain/article/topics/schemas'
import { CADENCE_LABELS, TOPIC_KIND_LABELS } from '#lib/labels'

import type { FieldGroup } from '../../_lib/record-fields.ts'

export const TOPIC_GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      {
        name: 'kind',
        kind: 'choice',
        choices: TOPIC_KINDS.map((kind) => [kind, TOPIC_KIND_LABELS[kind]]),
        hint: '专栏长年开着，专题为一件事开',
      },
      {
        name: 'cadence',
        kind: 'choice',
        choices: CADENCES.map((cadence) => [cadence, CADENCE_LABELS[cadence]]),
        hint: '更新红线按哪个期限算：动态类，还是通知、公告类',
      },
      { name: 'name', longest: 40, hint: '照报上的写法，引号也写上' },
      {
        name: 'slug',
        longest: 60,
        hint: '网址里的名字，小写字母和短横，如 shuxiang-zhengxie。有稿件以后不能再改',
      },
      {
        name: 'position',
        kind: 'number',
        bounds: { from: 0, to: MAX_POSITION },
        unit: '号',
        hint: '写稿时选单里的先后，小的在前',
      },
      {
        name: 'intro',
        kind: 'area',
        longest: MAX_INTRO_LENGTH,
        hint: `讲什么、为什么办，读者在专题页的标题下面看到；最多 ${MAX_INTRO_LENGTH} 字，可以不写`,
      },
      { name: 'startsOn', kind: 'day', hint: '空着就是已经开始' },
      { name: 'endsOn', kind: 'day', hint: '过了这天不再收新稿，发过的照样看得到' },
    ],
  },
]
