import { expect, test } from 'vitest'

import { readArticles, STORY } from '../testing/read-raw.ts'

test('links that a site lists end where a headline is over its text', () => {
  expect(
    readArticles(
      `${STORY}\n相关链接\n\n静宁县政协走访果农\n\n本报静宁讯 4月1日，静宁县政协走访果农。\n`,
    ),
  ).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { column: null, kicker: null, headline: '静宁县政协走访果农' },
  ])
})

test('an indented line over the rest of its sentence opens a paragraph, however much it looks like a title', () => {
  const raw = `${STORY}\n静宁县政协走访果农\n\n\u3000\u3000静宁县政协组织委员走访果农并且与合作社负责人座谈了解\n销路。\n`
  expect(readArticles(raw)[1]).toMatchObject({
    headline: '静宁县政协走访果农',
    paragraphs: ['静宁县政协组织委员走访果农并且与合作社负责人座谈了解销路。'],
  })
})

test('a place with a colon over a headline is its first line, over a text the label of an item', () => {
  const raw = '康县：\n“老字号”提案十年接力办\n□阳 春\n今年7月，康县最后一段入村公路完成硬化。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '康县：“老字号”提案十年接力办', division: { name: '康县' } },
  ])
  expect(readArticles('康县：\n7月2日，县政协召开会议，研究了近期工作。\n')).toMatchObject([
    { headline: null, division: { name: '康县' } },
  ])
})

test('words that lead on to a headline are its first line', () => {
  const raw = `${STORY}\n白银市政协监督组要求：\n尾矿库要“体检”更要“治病”\n本报白银讯（通讯员 吕某）3月18日，白银市政协启动监督。\n`
  expect(readArticles(raw)[1]).toMatchObject({
    headline: '白银市政协监督组要求：尾矿库要“体检”更要“治病”',
    credits: [{ name: '吕某' }],
  })
})

test('a headline on the line of its dateline is parted from it', () => {
  const raw = `${STORY}\n永靖县政协开展禁渔监督 本报永靖讯（通讯员孔某）4月20日，永靖县政协巡查库区。\n`
  expect(readArticles(raw)[1]).toMatchObject({
    headline: '永靖县政协开展禁渔监督',
    paragraphs: ['4月20日，永靖县政协巡查库区。'],
  })
})

test('a sentence that a column broke stays in its story, though its first half is short', () => {
  const raw = `${STORY}\n协商会归纳形成意见11条，将以建议案\n\n形式报送县委。\n`
  expect(readArticles(raw)).toHaveLength(1)
})

test('a speaker’s ethnic group may follow their name', () => {
  const raw = '让青年“留下来”\n广河县政协委员 马某(回族)\n我县外出务工青年占劳动力的四成以上。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '让青年“留下来”', credits: [{ role: 'author', name: '马某' }] },
  ])
})

test('a dateline with names may be in a line of its own', () => {
  const raw = `${STORY}\n静宁县政协走访果农\n\n本报静宁讯（通讯员 王某）\n4月1日，静宁县政协走访果农。\n`
  expect(readArticles(raw)).toMatchObject([
    { headline: '庄浪县政协召开会议' },
    { headline: '静宁县政协走访果农', credits: [{ name: '王某' }], eventDate: '--04-01' },
  ])
})

test('short lines right below a first sentence that a column cut go on with it', () => {
  const raw =
    '静宁县政协走访果农\n本报静宁讯(通讯员 王某)为了\n社会安定，静宁县政协\n组织走访果农。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '静宁县政协走访果农', paragraphs: ['为了社会安定，静宁县政协组织走访果农。'] },
  ])
})

test('verse under a title and a name is text, line by line', () => {
  const verse =
    '委员之歌\n□ 肃南 安某某\n\n你从山下走来\n带着松涛的嘱托\n写进提案\n\n炉火旁记录\n每一个字\n\n'
  const [poem, story] = readArticles(verse + STORY)
  expect(poem).toMatchObject({ headline: '委员之歌', credits: [{ name: '安某某' }] })
  expect(poem?.paragraphs).toHaveLength(5)
  expect(poem?.division?.name).toBe('肃南裕固族自治县')
  expect(story?.headline).toBe('庄浪县政协召开会议')
})

test('somebody who speaks for themselves signs with their office', () => {
  const raw = '为孩子配一名老师\n庆城县政协委员　南某\n\n在学校走访时，我发现孩子们需要老师。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '为孩子配一名老师', credits: [{ name: '南某' }], division: { name: '庆城县' } },
  ])
})

test('a headline with a comma over a finished text opens a story', () => {
  const raw = `${STORY}\n民勤县政协召开座谈会，征求对县政协工作的意见\n\n4月3日，民勤县政协召开座谈会。\n`
  expect(readArticles(raw)).toHaveLength(2)
})

test('a title in quotes that a column cut is no headline', () => {
  const raw = `${STORY.trim()}\n\n会议审议通过了《庄浪县政协委员履职考核办法\n\n（试行）》和《协商计划》。\n`
  expect(readArticles(raw)[0]?.paragraphs.at(-1)).toBe(
    '会议审议通过了《庄浪县政协委员履职考核办法（试行）》和《协商计划》。',
  )
})

test('a caption between two columns does not end the story', () => {
  const raw =
    '酒泉市政协举办培训班\n本报酒泉讯(通讯员 陆某)3月4日,酒泉市政协举办培训班,邀请省委党校的\n\n▲3月5日,学员在敦煌市莫高镇现场教学。 陆某 摄\n\n专家教授授课。\n'
  expect(readArticles(raw)).toHaveLength(1)
})

test('names that touch the dateline below them are of its story', () => {
  const raw = `${STORY}\n□记者张某轩\n【本报讯】12月24日，天水市政协召开主席会议。\n`
  expect(readArticles(raw)).toMatchObject([{ credits: [] }, { credits: [{ name: '张某轩' }] }])
})

test('a break between two names parts them, a break inside one does not', () => {
  const names = (line: string) =>
    readArticles(`${STORY.trim()}${line}`)[0]?.credits.map((c) => c.name)
  expect(names('（郭小娟 李 丽\n何建军）')).toEqual(['郭小娟', '李丽', '何建军'])
  expect(names('（郭小娟 何建\n军）')).toEqual(['郭小娟', '何建军'])
})

test('where somebody is from is neither a name nor a heading', () => {
  const raw =
    '我与政协\n庄浪 柳某年\n\n那年我第一次走进机关。\n\n父亲的提案\n◎ 静宁 杨某辉\n\n父亲常在灯下写字。\n'
  expect(readArticles(raw)).toMatchObject([
    { headline: '我与政协', credits: [{ name: '柳某年' }], division: { name: '庄浪县' } },
    { headline: '父亲的提案', credits: [{ name: '杨某辉' }], division: { name: '静宁县' } },
  ])
})

test('straight quotation marks end what somebody says as curled ones do', () => {
  const raw = `${STORY}\n王某说："过去有事到处跑，现在部门上门来。"\n\n据了解，今年已协商九次。\n`
  expect(readArticles(raw)[0]?.paragraphs).toHaveLength(3)
})

test('what people say to each other is text, line by line', () => {
  const raw = `${STORY}\n“水费怎么收才公平？”\n\n“按方计量最公平！”\n\n村民七嘴八舌，一一记下。\n`
  expect(readArticles(raw)).toHaveLength(1)
  expect(readArticles(raw)[0]?.paragraphs).toHaveLength(4)
})
