import { WATCHED_TERM_KINDS } from '#db/states'
import { WATCHED_TERM_KIND_LABELS } from '#lib/labels'

import type { FieldGroup } from '../../_lib/record-fields.ts'

export const TERM_GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      { name: 'term', longest: 40, hint: '稿件里出现它就提示，2 到 40 字' },
      {
        name: 'kind',
        kind: 'choice',
        choices: WATCHED_TERM_KINDS.map((kind) => [kind, WATCHED_TERM_KIND_LABELS[kind]]),
      },
      { name: 'replacement', longest: 40, hint: '建议写成什么；只是要留意的，空着' },
      { name: 'explanation', longest: 200, hint: '写稿的人看得到，一句话说清为什么' },
    ],
  },
]
