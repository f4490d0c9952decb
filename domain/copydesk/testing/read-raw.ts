import { GANSU as divisions } from '#domain/division/testing/gansu-index'

import { readPage } from '../read-page.ts'

export const read = (raw: string, pageDate?: string) =>
  readPage(raw, { divisions, ...(pageDate === undefined ? {} : { pageDate }) })

/** Of text that names no day of its page. */
export const readArticles = (raw: string) => read(raw).articles

/** A whole story, below which or above which a test has its text. */
export const STORY = '庄浪县政协召开会议\n\n3月16日，庄浪县政协召开会议，研究了近期工作。\n'

export const PAGE = `市县政协

庄浪县政协

召开主席会议

本报庄浪讯(通讯员
张某某)3月16日,庄浪县政协召开主席会议,学习了有关精神,研究了近期工作,并对委员的意

见作了答复。

会议要求,把事办好。(下转第三版)

西和县政协委员进社区

近日,西和县政协委员走进社区,为老人送去了春耕的消息和新印的挂历。 李某 摄影报道
`
