import { z } from 'zod'

// The messages of a schema that has none of its own. No form of ours sends what leads to them, but who
// writes a program against the portal reads Chinese, too.
const SENTENCES: Record<string, string> = {
  invalid_type: '没有填，或不是这一项要的内容',
  invalid_value: '不在可以选的内容里',
  too_small: '太短、太少或太小',
  too_big: '太长、太多或太大',
  unrecognized_keys: '里面有不认识的项',
}

z.config({ localeError: ({ code }) => SENTENCES[code ?? ''] ?? '格式不对' })
