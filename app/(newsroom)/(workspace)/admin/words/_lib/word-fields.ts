import { WORD_KINDS } from '#db/states'
import { WORD_KIND_WORDS } from '#lib/words'

import type { FieldGroup } from '../../_lib/record-fields.ts'

export const WORD_GROUPS: readonly FieldGroup[] = [
  {
    fields: [
      { name: 'word', longest: 40, hint: '稿件里出现它就提示，2 到 40 字' },
      {
        name: 'kind',
        kind: 'choice',
        choices: WORD_KINDS.map((kind) => [kind, WORD_KIND_WORDS[kind]]),
      },
      { name: 'replacement', longest: 40, hint: '建议写成什么；只是要留意的，空着' },
      { name: 'explanation', longest: 200, hint: '写稿的人看得到，一句话说清为什么' },
    ],
  },
]
