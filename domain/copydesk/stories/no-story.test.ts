import { describe, expect, test } from 'vitest'

import { readArticles, STORY } from '../testing/read-raw.ts'

describe('what is no story', () => {
  test.each([
    ['a list of inner pages', '内页导读\n临泽县政协：议事进小区\n委员热议创新\n\n'],
    ['titles without a heading', '临泽县政协议事进小区\n静宁县政协走访果农\n岷县政协植树\n\n'],
    ['titles set apart', '临泽县政协议事进小区\n\n静宁县政协走访果农\n\n岷县政协植树护绿\n\n'],
    ['titles that stand again below', '委员热议创新\n岷州旧事\n庄浪县政协召开会议\n\n'],
    ['a list of contents', '导读\n>>>2版\n临泽县政协：议事进小区\n>>>3版\n委员热议创新\n\n'],
    ['contents with page numbers behind', '今日导读\n▷ 省政协开会 02版\n▷ 岷州旧事 08版\n\n'],
    ['links of a public account', '往期推荐\n● 永靖县政协组织学习\n● 康乐县政协读书\n\n'],
    ['links of a site', '相关文章\n·永靖县政协组织学习\n·康乐县政协读书\n\n'],
    ['a lost seal', '遗失声明\n某某商贸公司公章（编号：1234）遗失，声明作废。\n\n'],
    ['a job offer', '招聘启事\n因工作需要，现招聘采编人员2名。\n某某报社\n2024年11月5日\n\n'],
    ['a call for papers', '征稿\n本版长期征集文史稿件。投稿邮箱：a@example.org。\n\n'],
    ['an announcement', '公 告\n根据有关规定，现将换证事项公告如下。特此公告。\n\n'],
  ])('%s is above a story', (_, raw) => {
    const [story, ...more] = readArticles(raw + STORY)
    expect(more).toEqual([])
    expect(story).toMatchObject({ kicker: null, headline: '庄浪县政协召开会议' })
  })
})

test('the name of an account beside the time it posted is no headline', () => {
  const raw = `白银政协\n2024-10-12 17:36 发表于甘肃\n\n${STORY}`
  expect(readArticles(raw)).toMatchObject([{ kicker: null, headline: '庄浪县政协召开会议' }])
})
